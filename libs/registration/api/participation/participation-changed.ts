import { event } from '@kunak/platform/api';
import type { ParticipationActor, ParticipationState } from '@kunak/registration/rules';

/** Somebody's participation has come to another state. Rooms above listen; `step-statement.ts` records it. */
export const participationChanged = event<{
  participationId: string;
  eventId: string;
  personId: string;
  state: ParticipationState;
  before: ParticipationState | null;
  by: ParticipationActor;
  /** How many changed by the same decision. */
  together?: number;
}>('registration.participation-changed');
