import { Injectable, inject } from '@angular/core';
import type { CalendarDate, Instant, Language } from '@kunak/platform/rules';
import { Texts } from './texts';

type Style = Intl.DateTimeFormatOptions;
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, style: Style): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(style)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', style);
  made.set(key, known);
  return known;
}

// Noon in UTC: a calendar date has no zone, and no zone may move it to the next day.
const atNoon = (date: CalendarDate): Date => new Date(`${date}T12:00:00Z`);
const day: Style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const withoutEra = (text: string): string => text.replace(/\s?г\.$/, '');

/** Dates, times and numbers as the reader writes them: 24 hours, and always the clock of the place that is meant. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly texts = inject(Texts);

  /** 14 декабря 2026 */
  readonly day = (date: CalendarDate | null | undefined): string => (date ? withoutEra(this.of(day).format(atNoon(date))) : '');

  /** пн, 14 декабря */
  readonly weekday = (date: CalendarDate): string => this.of({ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(atNoon(date));

  /** 14–18 декабря 2026 */
  readonly days = (first: CalendarDate, last: CalendarDate): string => withoutEra(this.of(day).formatRange(atNoon(first), atNoon(last)));

  /** 09:05, by the clock of that zone */
  readonly time = (instant: Instant, timeZone: string): string =>
    this.of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));

  /** 10:00–11:30 */
  readonly times = (from: Instant, to: Instant, timeZone: string): string => `${this.time(from, timeZone)}–${this.time(to, timeZone)}`;

  /** 14 дек. 2026, 09:05. Without a zone, by the reader's own clock: for the log of what was done, never for a programme. */
  readonly moment = (instant: Instant, timeZone?: string): string =>
    withoutEra(
      this.of({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant)),
    ).replace(' г., ', ', ');

  readonly number = (value: number, style?: Intl.NumberFormatOptions): string => new Intl.NumberFormat(this.texts.language(), style).format(value);

  private of(style: Style): Intl.DateTimeFormat {
    return formatOf(this.texts.language(), style);
  }
}
