import { Component, computed, inject, input, output, signal } from '@angular/core';
import { EventContext } from '@kunak/events/console';
import { Button, Texts } from '@kunak/platform/web';
import { RuleEditor } from '@kunak/trainings/console';
import type { WhoQualifiesResult } from '../certificates.graphql.ts';
import { PageSheet } from './page-sheet';
import { pageTexts, ruleTexts } from './rule.texts';

export type Qualifying = WhoQualifiesResult['qualifying'];

/** The training's rule, what it comes to for a certificate, and what is printed. */
@Component({
  selector: 'certificates-rule-card',
  imports: [Button, PageSheet, RuleEditor],
  host: { class: 'k-stack' },
  template: `
    <trainings-rule-editor [eventId]="event.id" [rule]="qualifying().rule" [editable]="qualifying().mayChangeRule" (changed)="changed.emit()" />
    <div class="k-spread">
      <p>{{ sentence() }}</p>
      @if (qualifying().mayChangeRule) {
        <div class="k-no-print">
          <button kButton="secondary" type="button" icon="file-text" (click)="changingPage.set(true)">{{ t(pageTexts.title) }}</button>
          <certificates-page-sheet [page]="qualifying().page" [(open)]="changingPage" (saved)="changed.emit()" />
        </div>
      }
    </div>
  `,
})
export class RuleCard {
  readonly qualifying = input.required<Qualifying>();
  readonly changed = output<void>();
  protected readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly pageTexts = pageTexts;
  protected readonly changingPage = signal(false);
  protected readonly sentence = computed(() => {
    const { rule, people } = this.qualifying();
    // Where excuses are left out, people have different sums: that of whoever has the most is the training's.
    const whole = people.reduce<Qualifying['people'][number] | null>((most, one) => (most && most.planned >= one.planned ? most : one), null);
    const { needed = 0, planned = 0 } = whole ?? {};
    const example = planned > 0 ? `${this.t(ruleTexts.example, { needed, planned, of: rule.of })} ` : '';
    return example + this.t(ruleTexts.late);
  });
}
