import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, booleanAttribute, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Button } from '../parts/button';
import { partTexts } from '../parts/part.texts';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

export type MenuItem = { readonly label: Text; readonly icon?: IconName; readonly danger?: boolean; readonly disabled?: boolean; readonly act: () => void };

/** A button with a list of actions. Without `shown` text it is ⋯, and `label` is what a screen reader says. */
@Component({
  selector: 'k-menu',
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  template: `
    <button kButton="quiet" type="button" [attr.aria-label]="words() ? null : t(label() ?? texts.actions)" [cdkMenuTriggerFor]="list">
      @if (icon(); as name) {
        <k-icon [name]="name" />
      }
      @if (words()) {
        <span class="words">{{ t(label()) }}</span><k-icon name="chevron-down" />
      }
    </button>
    <ng-template #list>
      <div cdkMenu class="list">
        @for (item of items(); track $index) {
          <button cdkMenuItem type="button" [class.danger]="item.danger" [cdkMenuItemDisabled]="item.disabled ?? false" (cdkMenuItemTriggered)="item.act()">
            @if (item.icon; as name) {
              <k-icon [name]="name" />
            }
            {{ t(item.label) }}
          </button>
        }
      </div>
    </ng-template>
  `,
  styles: `
    .words {
      max-width: 12rem;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .list {
      display: grid;
      min-width: 12rem;
      padding: var(--k-1);
      border: 1px solid var(--k-line);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      box-shadow: var(--k-shadow);
    }
    .list button {
      display: flex;
      gap: var(--k-3);
      align-items: center;
      min-height: var(--k-control);
      padding: var(--k-1) var(--k-3);
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--k-ink);
      text-align: start;
      cursor: pointer;
    }
    .list button:hover,
    .list button:focus-visible {
      background: var(--k-primary-soft);
    }
    .list button.danger {
      color: var(--k-danger);
    }
    .list button:disabled,
    .list [aria-disabled='true'] {
      color: var(--k-ink-3);
      cursor: not-allowed;
    }
  `,
})
export class Menu {
  readonly items = input.required<readonly MenuItem[]>();
  readonly label = input<Text>();
  readonly icon = input<IconName | undefined>('ellipsis');
  /** Shows the label as a word on the button. */
  readonly words = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;
}
