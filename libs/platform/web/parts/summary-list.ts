import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { partTexts } from './part.texts';

/** An answer and the page that changes it. */
export type SummaryRow = {
  readonly label: Text;
  readonly value: Text | readonly Text[] | null | undefined;
  readonly change?: string | readonly unknown[];
  readonly vault?: boolean;
};

/** Check your answers: each with its Change. */
@Component({
  selector: 'k-summary-list',
  imports: [RouterLink],
  template: `
    <dl>
      @for (row of rows(); track $index) {
        <div [class.vault]="row.vault">
          <dt>{{ t(row.label) }}</dt>
          <dd class="value">
            @for (line of lines(row); track $index) {
              <span>{{ t(line) }}</span>
            } @empty {
              <span class="nothing">{{ t(texts.notProvided) }}</span>
            }
          </dd>
          @if (row.change; as change) {
            <dd class="change">
              <a [routerLink]="change"
                >{{ t(texts.change) }}<span class="k-hidden">: {{ t(row.label) }}</span></a
              >
            </dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      max-width: none;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(8rem, 30%) minmax(0, 1fr) auto;
      gap: var(--k-1) var(--k-4);
      padding-block: var(--k-3);
      border-block-end: 1px solid var(--k-line);
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
    }
    .value {
      display: grid;
      white-space: pre-line;
    }
    .nothing {
      color: var(--k-ink-3);
    }
    /* A full target for a thumb that does not stretch the row. */
    .change a {
      display: inline-flex;
      align-items: center;
      min-height: var(--k-control);
      margin-block: calc((1.5rem - var(--k-control)) / 2);
    }
    .vault {
      padding-inline-start: var(--k-3);
      border-inline-start: 4px solid var(--k-vault);
    }
    @media (max-width: 40rem) {
      dl > div {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .value {
        grid-row: 2;
      }
      .change {
        grid-row: 1;
        grid-column: 2;
      }
    }
    @media print {
      .change {
        display: none;
      }
    }
  `,
})
export class SummaryList {
  readonly rows = input.required<readonly SummaryRow[]>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;

  protected lines(row: SummaryRow): readonly Text[] {
    const { value } = row;
    if (value === null || value === undefined || value === '') return [];
    return typeof value === 'string' || 'ru' in value ? [value] : value;
  }
}
