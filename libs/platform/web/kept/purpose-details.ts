import { Component, inject, input } from '@angular/core';
import { Texts } from '../texts/texts';
import { keptTexts } from './kept.texts';

/** Which fields, who reads them, and on what basis: for whoever wants to know. */
@Component({
  selector: 'k-purpose-details',
  template: `
    <details>
      <summary>
        {{ t(texts.more) }}<span class="k-hidden">: {{ what() }}</span>
      </summary>
      <dl class="k-small">
        @for (place of places(); track place.called) {
          <dt>{{ place.called }}</dt>
          <dd>{{ place.fields.join(', ') }}</dd>
        }
        <dt>{{ t(texts.readers) }}</dt>
        <dd>{{ readers().join(', ') }}</dd>
        <dt>{{ t(texts.basis) }}</dt>
        <dd>{{ basis() }}</dd>
      </dl>
    </details>
  `,
  styles: `
    summary {
      display: inline-flex;
      align-items: center;
      min-height: max(var(--k-control), 28px);
      color: var(--k-primary);
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 var(--k-2);
    }
  `,
})
export class PurposeDetails {
  readonly what = input.required<string>();
  readonly readers = input.required<readonly string[]>();
  readonly basis = input.required<string>();
  readonly places = input<readonly { readonly called: string; readonly fields: readonly string[] }[]>([]);
  protected readonly t = inject(Texts).t;
  protected readonly texts = keptTexts;
}
