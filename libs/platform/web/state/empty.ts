import { Component, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

/** Nothing here yet, or nothing to show: says what to do first. Its buttons stand inside. */
@Component({
  selector: 'k-empty',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <k-icon [name]="name" />
    }
    <p class="title">{{ t(title()) }}</p>
    @if (hint(); as text) {
      <p class="hint">{{ t(text) }}</p>
    }
    <div class="k-line"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-2);
      justify-items: start;
      padding: var(--k-6) var(--k-5);
      border: 1px dashed var(--k-line-strong);
      border-radius: var(--k-radius);
    }
    k-icon {
      font-size: 1.25rem;
      color: var(--k-ink-3);
    }
    .title {
      font-weight: 600;
    }
    .hint {
      color: var(--k-ink-2);
    }
    .k-line:empty {
      display: none;
    }
  `,
})
export class Empty {
  readonly title = input.required<Text>();
  readonly hint = input<Text>();
  readonly icon = input<IconName>();
  protected readonly t = inject(Texts).t;
}
