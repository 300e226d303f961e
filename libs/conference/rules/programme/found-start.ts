import { addDays, isCalendarDate, isTimeZone } from '@kunak/platform/rules';
import { programmeProblems } from '../conference.refusals';
import type { ProgrammeStart } from './programme';
import { clockOfStart, minuteOfDayFromText, minutesFromDuration, offsetOfStart, startFromText, startIn, zonedStart } from './programme-times';
import type { Place, ReadingReport } from './reading-report';

/** Everything that a schedule file may say about the start of a session. */
export type StartWords = {
  /** `2014-12-27T11:00:00+01:00`: the newer dialects. */
  readonly date: string;
  /** `11:00`: all dialects. */
  readonly clock: string;
  /** The day that the session stands under, for the dialects without a date. */
  readonly day: string;
  /** When the programme's day begins: an earlier clock is the night after. Minutes after midnight. */
  readonly dayChange: number;
  /** The distance from UTC that the day's own start told. */
  readonly dayOffset: string;
  readonly timeZone: string;
};

/** The start that the words mean, with everything that is odd about them noted; null when there is none. */
export function startOfWords(words: StartWords, where: Place, report: ReadingReport): ProgrammeStart | null {
  const start = words.date.trim() ? startFromText(words.date) : startOfDay(words);
  if (start === null) {
    const text = words.date.trim() || words.clock.trim();
    if (text) report.note(programmeProblems.startUnreadable, where, { text });
    else report.note(programmeProblems.startMissing, where);
    return null;
  }
  if (/T?\d{1,2}:\d{2}:(?!00)\d{2}/.test(words.date || words.clock)) report.note(programmeProblems.secondsCut, where, { text: words.date || words.clock });
  return agreed(zoned(start, words.timeZone), words, where, report);
}

function startOfDay(words: StartWords): ProgrammeStart | null {
  const minute = minuteOfDayFromText(words.clock);
  const day = words.day.slice(0, 10);
  if (minute === null || !isCalendarDate(day)) return null;
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${minute < words.dayChange ? addDays(day, 1) : day}T${clock}${words.dayOffset}`;
}

function zoned(start: ProgrammeStart, timeZone: string): ProgrammeStart {
  return offsetOfStart(start) === null && isTimeZone(timeZone) ? zonedStart(start, timeZone) : start;
}

function agreed(start: ProgrammeStart, words: StartWords, where: Place, report: ReadingReport): ProgrammeStart {
  const minute = minuteOfDayFromText(words.clock);
  if (minute === null || minute === minuteOfDayFromText(clockOfStart(start))) return start;
  // Some programs write the date in UTC and the start by the clock of the venue: then the zone reconciles them.
  const local = offsetOfStart(start) && isTimeZone(words.timeZone) ? startIn(words.timeZone, new Date(start).toISOString()) : start;
  if (minute === minuteOfDayFromText(clockOfStart(local))) return local;
  report.note(programmeProblems.startAmbiguous, where, { clock: words.clock.trim(), date: words.date.trim() });
  return start;
}

/** The length in minutes; 0, and a note, when there is none. */
export function minutesOfWords(duration: string, where: Place, report: ReadingReport): number {
  const minutes = minutesFromDuration(duration);
  if (minutes !== null) return minutes;
  if (duration.trim()) report.note(programmeProblems.durationUnreadable, where, { text: duration.trim() });
  else report.note(programmeProblems.durationMissing, where);
  return 0;
}

/** The length between two starts; 0, and a note, when the end is before the start. */
export function minutesUntil(start: ProgrammeStart, endText: string, timeZone: string, where: Place, report: ReadingReport): number {
  const read = startFromText(endText);
  if (read === null) {
    report.note(programmeProblems.durationUnreadable, where, { text: endText.trim() });
    return 0;
  }
  const end = offsetOfStart(start) ? zoned(read, timeZone) : read.slice(0, 16);
  const minutes = Math.round((momentOf(end) - momentOf(offsetOfStart(end) ? start : start.slice(0, 16))) / 60_000);
  if (minutes < 0) report.note(programmeProblems.endBeforeStart, where, { text: endText.trim() });
  return Math.max(0, minutes);
}

function momentOf(start: ProgrammeStart): number {
  return Date.parse(offsetOfStart(start) ? start : `${start}Z`);
}
