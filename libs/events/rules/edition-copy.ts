import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import { addDays, daysBetween, instantOf, isTimeZone, localOf, Refusal } from '@kunak/platform/rules';
import type { EventDates } from './event-dates';
import { eventsRefusals } from './events.refusals';
import type { Openness } from './openness';
import type { RoomHours } from './room-hours';
import type { SessionKind } from './session-kind';

type CopiedRoom = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly capacity?: number | null;
  readonly equipment?: readonly string[] | null;
  readonly hours?: readonly RoomHours[] | null;
};

type CopiedSession = {
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly startsAt?: Instant | null;
  readonly minutes: number;
  readonly roomId?: string | null;
  readonly openness: Openness;
  readonly expectedSize?: number | null;
  readonly spokenLanguages?: readonly string[] | null;
};

export type Edition = { readonly event: EventDates; readonly rooms: readonly CopiedRoom[]; readonly sessions: readonly CopiedSession[] };

export type EditionCopy = {
  readonly event: EventDates;
  /** `id` is the old room's: whoever saves the copy gives new ids and maps `roomId` of the sessions by it. */
  readonly rooms: readonly Required<CopiedRoom>[];
  readonly sessions: readonly Required<CopiedSession>[];
};

/**
 * Next year's edition: last year's rooms and sessions at the same hours by the clock, from the new first day on.
 * Refuses a zone that does not exist. Never people. Fields are named one by one, so that a new field that tells of people does not slip through;
 * abstracts and subtitles stay behind too, because they tell who speaks.
 */
export function copyEdition(source: Edition, target: { readonly firstDay: CalendarDate; readonly timeZone?: string }): EditionCopy {
  const { event } = source;
  const shift = daysBetween(event.firstDay, target.firstDay);
  const timeZone = target.timeZone ?? event.timeZone;
  if (!isTimeZone(timeZone)) throw new Refusal(eventsRefusals.unknownTimeZone, { timeZone });
  const moved = (startsAt: Instant): Instant => {
    const local = localOf(startsAt, event.timeZone);
    return instantOf(`${addDays(local.slice(0, 10), shift)}T${local.slice(11)}`, timeZone);
  };
  return {
    event: { firstDay: target.firstDay, lastDay: addDays(event.lastDay, shift), timeZone },
    rooms: source.rooms.map((room) => ({
      id: room.id,
      name: room.name,
      capacity: room.capacity ?? null,
      equipment: room.equipment ?? [],
      hours: room.hours?.map(({ day, from, to }) => ({ ...(day ? { day: addDays(day, shift) } : {}), from, to })) ?? null,
    })),
    sessions: source.sessions.map((session) => ({
      kind: session.kind,
      title: session.title,
      startsAt: session.startsAt ? moved(session.startsAt) : null,
      minutes: session.minutes,
      roomId: session.roomId ?? null,
      openness: session.openness,
      expectedSize: session.expectedSize ?? null,
      spokenLanguages: session.spokenLanguages ?? [],
    })),
  };
}
