import type { CalendarDate } from '@kunak/platform/rules';
import { isCalendarDate, isTimeZone } from '@kunak/platform/rules';
import { programmeProblems } from '../conference.refusals';
import { programmeWithNote, sessionWithNote } from './kunak-note';
import type { ProgrammeNote, SessionNote } from './note-shapes';
import type { PlainProgramme, PlainSession } from './plain-session';
import { emptyPlainRoom, othersOf, roomOfPlain, sessionOfPlain } from './plain-session';
import type { Programme, ProgrammeRoom, ProgrammeSession } from './programme';
import { hasForbiddenCharacters, inItsLanguage, oneLine } from './programme-texts';
import { dayOfStart, offsetOfStart, programmeDayOf, startIn } from './programme-times';
import type { Place, ReadingReport } from './reading-report';
import { inProgrammeOrder } from './tidy-programme';

/** A session as a reader found it. */
export type FoundSession = { readonly plain: PlainSession; readonly where: Place; readonly note?: SessionNote | null };

/** The plain programme around its sessions: rooms that only sessions name come last, days that are missing come from the sessions. */
export function programmeOfPlain(plain: PlainProgramme, sessions: readonly ProgrammeSession[], report?: ReadingReport): Programme {
  const rooms = roomsOf(plain, sessions);
  const timeZone = oneLine(plain.timeZone);
  if (timeZone && !isTimeZone(timeZone)) report?.note(programmeProblems.timeZoneUnknown, {}, { timeZone });
  return {
    title: inItsLanguage(oneLine(plain.title)),
    acronym: oneLine(plain.acronym) || null,
    version: oneLine(plain.version),
    ...daysOf(plain, sessions, report),
    timeZone: isTimeZone(timeZone) ? timeZone : null,
    rooms,
    sessions: inProgrammeOrder(sessions, rooms),
    other: othersOf(plain.other),
  };
}

/** The last step of every reader: notes over plain words, and what is amiss in each session. */
export function assembleProgramme(plain: PlainProgramme, found: readonly FoundSession[], note: ProgrammeNote | null, report: ReadingReport): Programme {
  const guids = new Set<string>();
  const sessions = found.map((one) => {
    const session = one.note ? sessionWithNote(sessionOfPlain(one.plain), one.note) : sessionOfPlain(one.plain);
    judgeWords(session, one, report);
    return withOwnGuid(session, guids, one.where, report);
  });
  const programme = programmeOfPlain(plain, sessions, report);
  judgeOffsets(programme, found, report);
  if (!note) return programme;
  const noted = programmeWithNote(programme, note);
  return { ...noted, sessions: inProgrammeOrder(noted.sessions, noted.rooms) };
}

/** Said once for the file: a wrong zone name is wrong for every session. */
function judgeOffsets({ timeZone }: Programme, found: readonly FoundSession[], report: ReadingReport): void {
  if (timeZone === null) return;
  const odd = found.find(({ plain: { start } }) => start && offsetOfStart(start) && startIn(timeZone, new Date(start).toISOString()) !== start);
  if (odd) report.note(programmeProblems.offsetDiffers, odd.where, { start: odd.plain.start, timeZone });
}

function judgeWords(session: ProgrammeSession, { plain, where }: FoundSession, report: ReadingReport): void {
  if (!session.title.ru && !session.title.en) report.note(programmeProblems.titleMissing, where);
  for (const { name, id } of session.persons) if (name === '') report.note(programmeProblems.personNameless, where, { id });
  const texts = [plain.title, plain.subtitle, plain.abstract, plain.description, plain.track, plain.type, plain.room, ...plain.persons.map(({ name }) => name)];
  if (texts.some(hasForbiddenCharacters)) report.note(programmeProblems.charactersRemoved, where);
}

function withOwnGuid(session: ProgrammeSession, guids: Set<string>, where: Place, report: ReadingReport): ProgrammeSession {
  const { guid } = session;
  if (guid === null) return session;
  if (guids.has(guid)) {
    report.note(programmeProblems.guidTwice, where, { guid });
    return { ...session, guid: null };
  }
  guids.add(guid);
  return session;
}

function roomsOf(plain: PlainProgramme, sessions: readonly ProgrammeSession[]): ProgrammeRoom[] {
  const rooms = new Map<string, ProgrammeRoom>();
  for (const room of plain.rooms.map(roomOfPlain)) if (room.name && !rooms.has(room.name)) rooms.set(room.name, room);
  for (const { room } of sessions) if (room && !rooms.has(room)) rooms.set(room, roomOfPlain({ ...emptyPlainRoom, name: room }));
  return [...rooms.values()];
}

function daysOf(
  plain: PlainProgramme,
  sessions: readonly ProgrammeSession[],
  report?: ReadingReport,
): { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate } {
  const [firstDay, lastDay] = [plain.firstDay.trim().slice(0, 10), plain.lastDay.trim().slice(0, 10)];
  if (isCalendarDate(firstDay) && isCalendarDate(lastDay) && firstDay <= lastDay) return { firstDay, lastDay };
  if (plain.firstDay || plain.lastDay) report?.note(programmeProblems.daysUnreadable, {}, { firstDay: plain.firstDay, lastDay: plain.lastDay });
  const starts = sessions.flatMap(({ start }) => (start === null ? [] : [start])).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  // Nothing tells the days at all: the epoch says plainly that nobody wrote them.
  if (!first || !last) return { firstDay: '1970-01-01', lastDay: '1970-01-01' };
  // A night session still belongs to the day before, but nothing can be before the first day.
  const lastNight = programmeDayOf(last);
  return { firstDay: dayOfStart(first), lastDay: lastNight < dayOfStart(first) ? dayOfStart(first) : lastNight };
}
