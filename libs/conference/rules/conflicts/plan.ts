import type { RoomHours, SessionKind, SessionRole } from '@kunak/events/rules';
import type { CalendarDate, Instant } from '@kunak/platform/rules';

/*
 * The smallest shapes that conflicts can be judged by: a database row and a screen's row both fit.
 * Names are in the reader's language already; they only fill the messages.
 */

export type PlanEvent = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate; readonly timeZone: string };

export type PlanRoom = {
  readonly id: string;
  readonly name?: string;
  readonly capacity?: number | null;
  /** Null or empty: always open. */
  readonly hours?: readonly RoomHours[] | null;
};

export type PlanPerson = {
  readonly id: string;
  readonly name?: string;
  readonly languages?: readonly string[] | null;
  /** When the person can come. Null: nobody has asked, so any time. */
  readonly availability?: readonly { readonly from: Instant; readonly to: Instant }[] | null;
};

export type PlanSession = {
  readonly id: string;
  readonly title?: string;
  readonly kind?: SessionKind | null;
  /** Null: not placed. */
  readonly startsAt: Instant | null;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly people: readonly { readonly personId: string; readonly role?: SessionRole | null }[];
  readonly expectedSize?: number | null;
  readonly spokenLanguages?: readonly string[] | null;
  /** Beside those that the session's interpreters bring by the languages they know. */
  readonly interpretedInto?: readonly string[] | null;
  /** Who listens, where that is known; null: all participants, save for a bilateral. */
  readonly audience?: readonly string[] | null;
};

export type Plan = {
  readonly event: PlanEvent;
  readonly rooms: readonly PlanRoom[];
  /** Everybody who is named by a session or its audience. */
  readonly people: readonly PlanPerson[];
  /** The languages of each participant of the event. */
  readonly participants: readonly { readonly languages?: readonly string[] | null }[];
  readonly sessions: readonly PlanSession[];
};
