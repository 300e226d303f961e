import { Component, computed, inject, input } from '@angular/core';
import { Formats, Texts } from '@kunak/platform/web';
import type { Text } from '@kunak/platform/web';
import { consentStateLabels, consentWordings } from '@kunak/registration/rules';
import { cardTexts } from './card.texts';
import type { ParticipationCardResult } from './participation-card.graphql.ts';

type Card = ParticipationCardResult['participation'];

/** The way that a guest has come so far, and what they agreed to. */
@Component({
  selector: 'registration-card-history',
  template: `
    <h3>{{ t(texts.history) }}</h3>
    <ol>
      @for (step of steps(); track $index) {
        <li>
          <span>{{ t(step.label) }}</span> <span class="k-quiet">{{ step.at }}</span>
        </li>
      } @empty {
        <li class="k-quiet">{{ t(texts.noHistory) }}</li>
      }
    </ol>
    @if (card().reason; as reason) {
      <p>{{ t(texts.reason, { reason }) }}</p>
    }
    <h3>{{ t(texts.consents) }}</h3>
    <ul>
      @for (consent of consents(); track consent.purpose) {
        <li>
          <span>{{ t(wordings[consent.purpose].title) }}</span>
          <span class="k-quiet">
            {{ t(stateLabels[consent.state]) }}
            @if (consent.state === 'given' && consent.needsAsking) {
              ({{ t(texts.changedWording) }})
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-2);
    }
    ol,
    ul {
      display: grid;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--k-4);
      justify-content: space-between;
      padding-block: var(--k-1);
    }
    h3:not(:first-child) {
      margin-block-start: var(--k-3);
    }
  `,
})
export class CardHistory {
  readonly card = input.required<Card>();
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = cardTexts;
  protected readonly wordings = consentWordings;
  protected readonly stateLabels = consentStateLabels;
  protected readonly consents = computed(() => this.card().consents);
  protected readonly steps = computed(() => {
    const { invitedAt, appliedAt, decidedAt, confirmedAt, endedAt } = this.card();
    const moments: readonly (readonly [Text, string | null])[] = [
      [cardTexts.invited, invitedAt],
      [cardTexts.applied, appliedAt],
      [cardTexts.decided, decidedAt],
      [cardTexts.confirmed, confirmedAt],
      [cardTexts.ended, endedAt],
    ];
    return moments
      .flatMap(([label, at]) => (at === null ? [] : [{ label, moment: at, at: this.formats.moment(at) }]))
      .sort((one, other) => (one.moment < other.moment ? -1 : 1));
  });
}
