import { Component, ElementRef, booleanAttribute, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Button } from '../parts/button';
import { partTexts } from '../parts/part.texts';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

export type MenuItem = {
  readonly label: Text;
  readonly hint?: Text;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
};

/**
 * A button with a list of actions, in the browser's own top layer. Without `words` it is ⋯, and `label` is what a screen reader says.
 * With `compact` the words give way on a narrow screen.
 */
@Component({
  selector: 'k-menu',
  imports: [Button, Icon],
  templateUrl: './menu.html',
  styleUrl: './menu.css',
})
export class Menu {
  private static made = 0;
  readonly items = input.required<readonly MenuItem[]>();
  readonly label = input<Text>();
  readonly icon = input<IconName | undefined>('ellipsis');
  readonly words = input(false, { transform: booleanAttribute });
  readonly compact = input(false, { transform: booleanAttribute });
  protected readonly id = `menu-${Menu.made++}`;
  protected readonly open = signal(false);
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  /** Below the button, or above it where there is no room below; never past the edge of the screen. */
  protected toggled(event: ToggleEvent): void {
    this.open.set(event.newState === 'open');
    if (event.newState !== 'open') return;
    const list = this.list().nativeElement;
    const button = this.host.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const below = button.bottom + list.offsetHeight + 8 <= innerHeight;
    list.style.insetInlineStart = `${Math.max(8, Math.min(button.left, innerWidth - list.offsetWidth - 8))}px`;
    list.style.insetBlockStart = `${below ? button.bottom + 4 : Math.max(8, button.top - list.offsetHeight - 4)}px`;
    this.buttons()[0]?.focus();
  }

  protected choose(item: MenuItem): void {
    if (item.disabled) return;
    this.list().nativeElement.hidePopover();
    item.act();
  }

  protected move(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const here = buttons.findIndex((button) => button === event.target);
    const targets: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 };
    const target = targets[event.key];
    if (event.key === 'Tab') this.list().nativeElement.hidePopover();
    if (target === undefined) return;
    event.preventDefault();
    buttons.at(target % buttons.length)?.focus();
  }

  private buttons(): HTMLElement[] {
    return [...this.list().nativeElement.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }
}
