import { Component, computed, input, model } from '@angular/core';
import { CountFilter } from '@kunak/platform/web';
import { participationStateLabels } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { participantsTexts } from './participants.texts';

type Count = { readonly state: ParticipationState; readonly count: number };

const order = Object.keys(participationStateLabels) as readonly ParticipationState[];

/** How many stand in each state; each number is the filter that shows them. */
@Component({
  selector: 'registration-state-filter',
  imports: [CountFilter],
  template: `<k-count-filter [label]="texts.byState" [everything]="texts.everyone" [kinds]="kinds()" [(value)]="value" />`,
  styles: ':host { display: block; }',
})
export class StateFilter {
  readonly counts = input.required<readonly Count[]>();
  readonly value = model.required<readonly ParticipationState[]>();
  protected readonly texts = participantsTexts;
  /** A state without anybody has no button, unless it is the one that is asked for. */
  protected readonly kinds = computed(() =>
    order
      .map((state) => ({ id: state, label: participationStateLabels[state], count: this.counts().find((count) => count.state === state)?.count ?? 0 }))
      .filter(({ id, count }) => count > 0 || this.value().includes(id)),
  );
}
