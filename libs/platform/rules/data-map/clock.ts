import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../dates';

/** What happens to a person or an event, and starts the time for which something is still kept. */
export const Clock = {
  EventEnded: 'event-ended',
  /** The last of all events that the person took part in; without any, the day on which the host learned of them. */
  LastEventEnded: 'last-event-ended',
  Refused: 'refused',
  Withdrawn: 'withdrawn',
  CertificateIssued: 'certificate-issued',
  /** What the question said when it was asked: it has a period of its own, and the reading tells the day on which that one is over. */
  Promised: 'promised',
  /** The row's own day: for what is not about an event. */
  Recorded: 'recorded',
} as const;
export type Clock = (typeof Clock)[keyof typeof Clock];

/** Days, months or years as ISO 8601 writes them: `P90D`, `P18M`, `P10Y`. PostgreSQL and the calendar read the very same text. */
export type Period = `P${number}${'D' | 'M' | 'Y'}`;

/** How long after a clock has started, and between what and what a host may set it. */
export type Term = { readonly clock: Clock; readonly period: Period; readonly shortest: Period; readonly longest: Period };

export function isPeriod(text: string): text is Period {
  return /^P[1-9]\d{0,3}[DMY]$/.test(text);
}

/** Periods by their length from the same day on; for judging bounds. */
export function isWithin(period: Period, { shortest, longest }: Pick<Term, 'shortest' | 'longest'>): boolean {
  const from = (one: Period): CalendarDate => Temporal.PlainDate.from('2001-01-01').add(one).toString();
  return from(shortest) <= from(period) && from(period) <= from(longest);
}
