import type { Programme, ProgrammeRoom, ProgrammeSession } from './programme';

/** A session for tests; name only what the test is about. */
export function aProgrammeSession(session: Partial<ProgrammeSession> = {}): ProgrammeSession {
  return {
    guid: '0193a000-0000-7000-8000-000000000001',
    foreignId: null,
    title: { ru: 'Открытие', en: 'Opening' },
    subtitle: {},
    abstract: {},
    description: {},
    type: '',
    track: '',
    kind: 'plenary',
    openness: 'closed',
    spokenLanguages: ['ru'],
    interpretedInto: ['en'],
    equipment: [],
    expectedSize: 20,
    start: '2012-11-16T09:00+01:00',
    minutes: 60,
    room: 'Зал',
    persons: [],
    links: [],
    other: {},
    ...session,
  };
}

export function aProgrammeRoom(room: Partial<ProgrammeRoom> = {}): ProgrammeRoom {
  return {
    name: 'Зал',
    names: { ru: 'Зал', en: 'Hall' },
    guid: '0193a000-0000-7000-8000-0000000000aa',
    capacity: 40,
    description: {},
    equipment: ['booth'],
    ...room,
  };
}

export function aProgramme(programme: Partial<Programme> = {}): Programme {
  return {
    title: { ru: 'Конференция', en: 'Conference' },
    acronym: 'ncc2012',
    version: '3',
    firstDay: '2012-11-16',
    lastDay: '2012-11-17',
    timeZone: 'Europe/Stockholm',
    rooms: [aProgrammeRoom()],
    sessions: [aProgrammeSession()],
    other: {},
    ...programme,
  };
}
