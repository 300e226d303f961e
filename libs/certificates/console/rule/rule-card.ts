import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Texts } from '@kunak/platform/web';
import type { WhoQualifiesResult } from '../certificates.graphql.ts';
import { PageSheet } from './page-sheet';
import { ruleSentences } from './rule-words';
import { RuleSheet } from './rule-sheet';
import { pageTexts, ruleTexts } from './rule.texts';

export type Qualifying = WhoQualifiesResult['qualifying'];

/** The rule in a sentence, and the ways to change it and what is printed. */
@Component({
  selector: 'certificates-rule-card',
  imports: [Button, PageSheet, RuleSheet],
  host: { class: 'k-card k-stack' },
  template: `
    <h2>{{ t(texts.title) }}</h2>
    <p>{{ sentence() }}</p>
    @if (qualifying().mayChangeRule) {
      <div class="k-line k-no-print">
        <button kButton="secondary" type="button" icon="pencil" (click)="changingRule.set(true)">{{ t(texts.change) }}</button>
        <button kButton="secondary" type="button" icon="file-text" (click)="changingPage.set(true)">{{ t(pageTexts.title) }}</button>
        <certificates-rule-sheet [rule]="qualifying().rule" [(open)]="changingRule" (saved)="changed.emit()" />
        <certificates-page-sheet [page]="qualifying().page" [(open)]="changingPage" (saved)="changed.emit()" />
      </div>
    }
  `,
})
export class RuleCard {
  readonly qualifying = input.required<Qualifying>();
  readonly changed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = ruleTexts;
  protected readonly pageTexts = pageTexts;
  protected readonly changingRule = signal(false);
  protected readonly changingPage = signal(false);
  protected readonly sentence = computed(() => {
    const { rule, people } = this.qualifying();
    // Where excuses are left out, people have different sums: that of whoever has the most is the training's.
    const whole = people.reduce<Qualifying['people'][number] | null>((most, one) => (most && most.planned >= one.planned ? most : one), null);
    return ruleSentences(this.t, rule, whole);
  });
}
