import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Texts } from '@kunak/platform/web';
import type { IconName } from '@kunak/platform/web';
import type { Message } from '@kunak/platform/rules';
import { ParticipantList } from './participant-list';
import type { ParticipantRow } from './participant-list';
import { ParticipationSteps } from './participation-steps';
import type { BulkVerb } from './participation-steps';
import { participantsTexts } from './participants.texts';

const verbs: readonly { readonly verb: BulkVerb; readonly label: Message; readonly icon: IconName }[] = [
  { verb: 'accept', label: participantsTexts.accept, icon: 'check' },
  { verb: 'putOnWaitingList', label: participantsTexts.waitingList, icon: 'clock' },
  { verb: 'decline', label: participantsTexts.decline, icon: 'x' },
];

/** What may be done with those who are selected: only verbs that fit somebody, with the number whom they fit. */
@Component({
  selector: 'registration-bulk-verbs',
  imports: [Button],
  host: { class: 'k-line' },
  template: `
    @for (offer of offers(); track offer.verb) {
      <button kButton="quiet" type="button" [icon]="offer.icon" [busy]="busy()" (click)="taken.emit(offer.verb)">
        {{ t(offer.label, { count: offer.count, free: list.free() }) }}
      </button>
    }
  `,
})
export class BulkVerbs {
  readonly rows = input.required<readonly ParticipantRow[]>();
  readonly taken = output<BulkVerb>();
  protected readonly list = inject(ParticipantList);
  protected readonly busy = inject(ParticipationSteps).busy;
  protected readonly t = inject(Texts).t;
  protected readonly offers = computed(() =>
    verbs
      .map((offer) => ({
        ...offer,
        label: offer.verb === 'accept' && this.list.free() !== null ? participantsTexts.acceptLimited : offer.label,
        count: this.rows().filter(({ allowedActions }) => allowedActions.includes(offer.verb)).length,
      }))
      .filter(({ count }) => count > 0),
  );
}
