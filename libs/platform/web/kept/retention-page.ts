import { Component, inject, signal } from '@angular/core';
import { clockLabels, periodWords } from '@kunak/platform/rules';
import type { Period } from '@kunak/platform/rules';
import { apiResource } from '../api/api-resource';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { deciders } from '../state/deciders';
import { Empty } from '../state/empty';
import { WhenReady } from '../state/when-ready';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import { keptTexts } from './kept.texts';
import { PeriodDialog } from './period-dialog';
import type { TermAsked } from './period-dialog';
import { PurposeDetails } from './purpose-details';
import { RetentionOperation } from './retention.graphql.ts';
import type { RetentionResult } from './retention.graphql.ts';
import { retentionTexts } from './retention.texts';
import { groupsOfRules } from './rule-groups';
import type { RuleGroup } from './rule-groups';

type RuleShown = RetentionResult['retentionRules'][number];

/** How long this host keeps what, and what its nights have erased. */
@Component({
  selector: 'k-retention-page',
  imports: [Button, Empty, PageHeader, PeriodDialog, PurposeDetails, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './retention-page.html',
  styleUrl: './retention-page.css',
})
export class RetentionPage {
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly formats = inject(Formats);
  protected readonly texts = retentionTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly kept = keptTexts;
  protected readonly clocks = clockLabels;
  protected readonly retention = apiResource(RetentionOperation, () => ({}), { keep: true, words: true });
  protected readonly asked = signal<TermAsked | null>(null);

  protected readonly groupsOf = groupsOfRules<RuleShown>;

  protected namesOf({ rules }: RuleGroup<RuleShown>): string {
    return rules.map(({ what }) => what).join(' · ');
  }

  protected spanOf({ from, to }: RuleGroup<RuleShown>): string {
    if (!from || !to) return '';
    return from === to ? this.words(from) : `${this.words(from)} – ${this.words(to)}`;
  }

  protected words(period: string): string {
    return periodWords(period as Period, this.reader.language());
  }

  protected saved(): void {
    this.asked.set(null);
    this.retention.reload();
  }
}
