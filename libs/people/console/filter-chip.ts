import { Component, ElementRef, computed, inject, input, model, signal, viewChild } from '@angular/core';
import { Icon, Texts } from '@kunak/platform/web';
import type { Choice, Text } from '@kunak/platform/web';

/**
 * One filter of a list: a button that tells what is chosen and opens the choices, in the browser's own top layer. Where there are too many to list,
 * `choices` are those that were chosen, and what stands inside finds others.
 */
@Component({
  selector: 'people-filter-chip',
  imports: [Icon],
  template: `
    <button #button type="button" class="k-pill" [class.k-on]="value().length > 0" [attr.popovertarget]="id" [attr.aria-expanded]="open()">
      @if (summary(); as words) {
        {{ t(label()) }}:
        <span class="chosen">{{ words }}</span>
      } @else {
        {{ t(label()) }}
      }
      <k-icon name="chevron-down" />
    </button>
    <div #list popover class="list" [id]="id" role="group" [attr.aria-label]="t(label())" (toggle)="toggled($event)">
      @for (choice of choices(); track choice.value) {
        <label class="k-choice">
          <input #box type="checkbox" [checked]="value().includes(choice.value)" (change)="mark(choice.value, box.checked)" />
          <span>{{ t(choice.label) }}</span>
        </label>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './filter-chip.css',
})
export class FilterChip {
  private static made = 0;
  protected readonly id = `people-filter-${FilterChip.made++}`;
  readonly label = input.required<Text>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = model.required<readonly string[]>();
  protected readonly open = signal(false);
  protected readonly t = inject(Texts).t;
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  protected readonly summary = computed(() => {
    const chosen = this.choices().filter(({ value }) => this.value().includes(value));
    const [first] = chosen;
    return first ? this.t(first.label) + (chosen.length > 1 ? ` +${chosen.length - 1}` : '') : '';
  });

  protected mark(choice: string, checked: boolean): void {
    const others = this.value().filter((other) => other !== choice);
    this.value.set(checked ? [...others, choice] : others);
  }

  close(): void {
    this.list().nativeElement.hidePopover();
  }

  protected toggled(event: ToggleEvent): void {
    this.open.set(event.newState === 'open');
    if (event.newState !== 'open') return;
    const list = this.list().nativeElement;
    const { left, bottom } = this.button().nativeElement.getBoundingClientRect();
    list.style.insetInlineStart = `${Math.max(8, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`;
    list.style.insetBlockStart = `${bottom + 4}px`;
    list.style.maxBlockSize = `${Math.max(160, window.innerHeight - bottom - 16)}px`;
    list.querySelector('input')?.focus();
  }
}
