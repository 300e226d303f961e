import type { Message } from '@kunak/platform/rules';
import type { TagKind } from '@kunak/platform/web';
import type { ParticipationState } from '@kunak/registration/rules';
import { placeTexts } from './registration.texts';

/** A state of taking part in the guest's own words: what it is, and what happens next. */
export type PlaceWords = { readonly is: Message; readonly next: Message; readonly kind: TagKind };

export const placeWords: Readonly<Record<ParticipationState, PlaceWords>> = {
  invited: { is: placeTexts.invited, next: placeTexts.invitedNext, kind: 'accent' },
  applied: { is: placeTexts.applied, next: placeTexts.appliedNext, kind: 'info' },
  accepted: { is: placeTexts.accepted, next: placeTexts.acceptedNext, kind: 'accent' },
  'waiting-list': { is: placeTexts.waiting, next: placeTexts.waitingNext, kind: 'info' },
  confirmed: { is: placeTexts.confirmed, next: placeTexts.confirmedNext, kind: 'ok' },
  declined: { is: placeTexts.declined, next: placeTexts.declinedNext, kind: 'plain' },
  'not-coming': { is: placeTexts.notComing, next: placeTexts.goneNext, kind: 'plain' },
  withdrawn: { is: placeTexts.withdrawn, next: placeTexts.goneNext, kind: 'plain' },
  'walk-in': { is: placeTexts.walkIn, next: placeTexts.walkInNext, kind: 'info' },
};
