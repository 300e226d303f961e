import { Refusal } from '@kunak/platform/rules';
import { participationSteps } from './participation';
import type { ParticipationState, ParticipationVerb } from './participation';
import { registrationRefusals } from './registration.refusals';

/**
 * The states that take a seat. An invitation takes none: more are invited than come. A walk-in takes none until accepted, since counting
 * them at the door must not fail. The capacity is judged by one statement in the database that counts and sets at once; these functions name its terms.
 */
export const seatedStates: readonly ParticipationState[] = ['accepted', 'confirmed'];

export function takesSeat(state: ParticipationState | null): boolean {
  return state !== null && seatedStates.includes(state);
}

/** Whether the verb needs a free seat: it leads from a state without one to a state with one. */
export function needsFreeSeat(state: ParticipationState | null, verb: ParticipationVerb): boolean {
  return takesSeat(participationSteps[verb].to) && !takesSeat(state);
}

/** Seats left, never below 0; null when the event has no limit. */
export function freeSeats(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

/** Refuses to seat one more than the capacity. */
export function checkFreeSeat(capacity: number | null, taken: number): void {
  if (freeSeats(capacity, taken) === 0) throw new Refusal(registrationRefusals.full, { capacity, taken });
}

/** Refuses a capacity below 0, or below the seats that are taken already: nobody is unseated by a number. */
export function checkCapacity(capacity: number | null, taken: number): void {
  if (capacity === null) return;
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > 100_000) throw new Refusal(registrationRefusals.capacityBroken);
  if (capacity < taken) throw new Refusal(registrationRefusals.capacityBelowTaken, { taken });
}
