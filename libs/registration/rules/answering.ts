import { Refusal } from '@kunak/platform/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import type { ParticipationState } from './participation';
import { registrationRefusals } from './registration.refusals';

/** States in which a guest may still write: until they, or the host, said no. */
const writing: readonly ParticipationState[] = ['invited', 'applied', 'accepted', 'waiting-list', 'confirmed', 'walk-in'];
/** Whoever has a seat may put right what they said: a change of food or of a flight must not be lost to a date. */
const seatedOrWaiting: readonly ParticipationState[] = ['accepted', 'waiting-list', 'confirmed', 'walk-in'];

export type FormHours = { readonly opensOn: CalendarDate | null; readonly closesOn: CalendarDate | null };

/** Whether the guest's answers are taken on this day (by the event's clock); both days of the form are included. */
export function takesAnswers(state: ParticipationState, { opensOn, closesOn }: FormHours, today: CalendarDate): boolean {
  if (!writing.includes(state)) return false;
  if (seatedOrWaiting.includes(state)) return true;
  return (opensOn === null || opensOn <= today) && (closesOn === null || today <= closesOn);
}

/** Refuses answers that come too early or too late, or after a no. */
export function checkTakesAnswers(state: ParticipationState, hours: FormHours, today: CalendarDate): void {
  if (!writing.includes(state)) throw new Refusal(registrationRefusals.stepNotPossible);
  if (!takesAnswers(state, hours, today)) throw new Refusal(registrationRefusals.formClosed);
}
