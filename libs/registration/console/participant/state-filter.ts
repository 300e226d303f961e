import { Component, computed, inject, input, model } from '@angular/core';
import { Texts } from '@kunak/platform/web';
import { participationStateLabels } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { participantsTexts } from './participants.texts';

type Count = { readonly state: ParticipationState; readonly count: number };

const order = Object.keys(participationStateLabels) as readonly ParticipationState[];

/** How many stand in each state; each number is the filter that shows them. */
@Component({
  selector: 'registration-state-filter',
  host: { role: 'group', '[attr.aria-label]': 't(texts.byState)' },
  template: `
    <button type="button" [attr.aria-pressed]="value().length === 0" (click)="value.set([])">
      {{ t(texts.everyone) }} <b>{{ all() }}</b>
    </button>
    @for (chip of chips(); track chip.state) {
      <button type="button" [attr.aria-pressed]="value().includes(chip.state)" (click)="toggle(chip.state)">
        {{ t(labels[chip.state]) }} <b>{{ chip.count }}</b>
      </button>
    }
  `,
  styleUrl: './state-filter.css',
})
export class StateFilter {
  readonly counts = input.required<readonly Count[]>();
  readonly value = model.required<readonly ParticipationState[]>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = participantsTexts;
  protected readonly labels = participationStateLabels;
  protected readonly all = computed(() => this.counts().reduce((sum, { count }) => sum + count, 0));
  /** A state without anybody has no chip, unless it is the one that is asked for. */
  protected readonly chips = computed(() =>
    order
      .map((state) => ({ state, count: this.counts().find((count) => count.state === state)?.count ?? 0 }))
      .filter(({ state, count }) => count > 0 || this.value().includes(state)),
  );

  protected toggle(state: ParticipationState): void {
    this.value.update((chosen) => (chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state]));
  }
}
