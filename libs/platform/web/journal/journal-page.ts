import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { apiResource } from '../api/api-resource';
import type { Choice } from '../form/choices';
import { Select } from '../form/select';
import { More } from '../parts/more';
import { PageHeader } from '../parts/page-header';
import { deciders } from '../state/deciders';
import { Empty } from '../state/empty';
import { WhenReady } from '../state/when-ready';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import { JournalActsOperation, JournalOperation } from './journal.graphql.ts';
import type { JournalResult } from './journal.graphql.ts';
import { JournalState } from './journal-state';
import { journalTexts } from './journal.texts';

type Entry = JournalResult['journal']['entries'][number];

@Component({
  selector: 'k-journal-page',
  imports: [Empty, JournalState, More, PageHeader, Select, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.title" [lead]="texts.lead" />
    <k-journal-state />
    <k-select name="act" [label]="texts.filter" [placeholder]="texts.all" [choices]="acts()" [value]="act()" (valueChange)="show($event)" />
    <ng-container *kReady="let answer of page; ask: ask">
      <ol class="k-card" [attr.aria-label]="t(texts.journal)">
        @for (entry of entries(); track entry.id) {
          <li>
            <span class="k-quiet">{{ formats.moment(entry.at) }}</span>
            <b>{{ who(entry) }}</b>
            <span>{{ entry.words }}</span>
          </li>
        } @empty {
          <k-empty icon="list-checks" [title]="texts.nothing" />
        }
      </ol>
      <k-more [hasMore]="answer.journal.next !== null" [loading]="page.loading()" (more)="before.set(answer.journal.next)" />
    </ng-container>
  `,
  styles: `
    ol {
      max-width: none;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 12rem 14rem minmax(0, 1fr);
      gap: var(--k-1) var(--k-4);
      padding-block: var(--k-2);
    }
    li + li {
      border-block-start: 1px solid var(--k-line);
    }
    @media (max-width: 48rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class JournalPage {
  protected readonly t = inject(Texts).t;
  protected readonly formats = inject(Formats);
  protected readonly texts = journalTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly act = signal('');
  protected readonly before = signal<number | null>(null);
  protected readonly page = apiResource(JournalOperation, () => ({ before: this.before(), acts: this.act() ? [this.act()] : null }), { keep: true });
  /** The pages shown so far, one under the other. */
  protected readonly entries = linkedSignal<JournalResult | undefined, readonly Entry[]>({
    source: () => this.page.value(),
    computation: (answer, former) => {
      const known = this.before() === null ? [] : (former?.value ?? []);
      const fresh = (answer?.journal.entries ?? []).filter(({ id }) => !known.some((entry) => entry.id === id));
      return [...known, ...fresh];
    },
  });
  private readonly known = apiResource(JournalActsOperation, () => ({}));
  protected readonly acts = computed<readonly Choice[]>(() => (this.known.value()?.journalActs ?? []).map(({ act, words }) => ({ value: act, label: words })));

  protected show(act: string): void {
    this.before.set(null);
    this.act.set(act);
  }

  protected who({ accountId, by }: Entry): string {
    return by ?? this.t(accountId === null ? journalTexts.machine : journalTexts.gone);
  }
}
