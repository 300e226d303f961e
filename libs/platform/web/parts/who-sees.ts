import { Component, booleanAttribute, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { formTexts } from '../form/form.texts';

/** Who sees this group of answers and until when. Violet when few people do. */
@Component({
  selector: 'k-who-sees',
  imports: [Icon],
  host: { '[class.restricted]': 'restricted()' },
  template: `
    <details>
      <summary><k-icon name="eye" />{{ t(texts.whoSees) }}</summary>
      <div class="words">
        <p>{{ t(who()) }}</p>
        @if (until(); as text) {
          <p>{{ t(texts.until, { until: t(text) }) }}</p>
        }
        <ng-content />
      </div>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      min-height: max(var(--k-control), 36px);
      color: var(--k-primary);
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .words {
      display: grid;
      gap: var(--k-2);
      padding: var(--k-2) var(--k-4);
      border-inline-start: 4px solid var(--k-line-strong);
    }
    :host(.restricted) summary {
      color: var(--k-vault);
    }
    :host(.restricted) .words {
      border-color: var(--k-vault);
      background: var(--k-vault-soft);
      color: var(--k-vault);
    }
  `,
})
export class WhoSees {
  readonly who = input.required<Text>();
  readonly until = input<Text>();
  readonly restricted = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
}
