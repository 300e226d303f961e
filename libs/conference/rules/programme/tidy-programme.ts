import type { Programme, ProgrammeRoom, ProgrammeSession } from './programme';
import { comparableStart } from './programme-times';
import { manyLines, oneLine, tidyText } from './programme-texts';
import { emptyPlainRoom, othersOf, roomOfPlain } from './plain-session';

function tidySession(session: ProgrammeSession): ProgrammeSession {
  return {
    ...session,
    guid: oneLine(session.guid ?? '') || null,
    foreignId: oneLine(session.foreignId ?? '') || null,
    title: tidyText(session.title, oneLine),
    subtitle: tidyText(session.subtitle, oneLine),
    abstract: tidyText(session.abstract, manyLines),
    description: tidyText(session.description, manyLines),
    type: oneLine(session.type),
    track: oneLine(session.track),
    spokenLanguages: tidyWords(session.spokenLanguages),
    interpretedInto: tidyWords(session.interpretedInto),
    equipment: tidyWords(session.equipment),
    room: oneLine(session.room ?? '') || null,
    persons: session.persons.map((person) => ({
      ...person,
      id: oneLine(person.id ?? '') || null,
      guid: oneLine(person.guid ?? '') || null,
      name: oneLine(person.name),
    })),
    links: session.links.map((link) => ({
      ...link,
      href: oneLine(link.href),
      title: oneLine(link.title),
      type: oneLine(link.type),
      service: oneLine(link.service),
    })),
    other: othersOf(session.other),
  };
}

function tidyRoom(room: ProgrammeRoom): ProgrammeRoom {
  return {
    ...room,
    name: oneLine(room.name),
    names: tidyText(room.names, oneLine),
    guid: oneLine(room.guid ?? '') || null,
    description: tidyText(room.description, manyLines),
    equipment: tidyWords(room.equipment),
  };
}

function tidyWords(words: readonly string[]): string[] {
  return words.map(oneLine).filter(Boolean);
}

/** By start, then room, then words: two files with the same sessions give the same list. */
export function inProgrammeOrder(sessions: readonly ProgrammeSession[], rooms: readonly ProgrammeRoom[]): ProgrammeSession[] {
  const columns = new Map(rooms.map(({ name }, index) => [name, index]));
  const keyed = sessions.map((session) => ({
    session,
    start: session.start === null ? Infinity : comparableStart(session.start),
    column: session.room === null ? Infinity : (columns.get(session.room) ?? Infinity),
    words: [session.title.ru, session.title.en, session.foreignId, session.guid].join('\n'),
  }));
  return keyed
    .sort((one, two) => compare(one.start, two.start) || compare(one.column, two.column) || compare(one.words, two.words))
    .map(({ session }) => session);
}

function compare<Value extends number | string>(one: Value, two: Value): number {
  return one === two ? 0 : one < two ? -1 : 1;
}

/** The programme without stray spaces and characters that no file can carry, in its order. What a file brings back equals this. */
export function tidyProgramme(programme: Programme): Programme {
  const rooms = programme.rooms.map(tidyRoom);
  const named = new Set(rooms.map(({ name }) => name));
  const sessions = programme.sessions.map(tidySession);
  const missing = [...new Set(sessions.map(({ room }) => room))].filter((name): name is string => name !== null && !named.has(name));
  const allRooms = [...rooms, ...missing.map(roomNamed)];
  return {
    ...programme,
    title: tidyText(programme.title, oneLine),
    acronym: oneLine(programme.acronym ?? '') || null,
    version: oneLine(programme.version),
    rooms: allRooms,
    sessions: inProgrammeOrder(sessions, allRooms),
    other: othersOf(programme.other),
  };
}

function roomNamed(name: string): ProgrammeRoom {
  return roomOfPlain({ ...emptyPlainRoom, name });
}
