import type { EventInput } from './event/event.inputs';
import type { RoomInput } from './room/room.inputs';
import type { SessionInput } from './session/session.inputs';

/* Examples for specs: an invented edition, its room and its session, changed where the example needs it. */

export const anEvent = (fields: Partial<EventInput> = {}): EventInput => ({
  kind: 'conference',
  title: { ru: 'Встреча', en: 'Gathering' },
  firstDay: '2012-11-14',
  lastDay: '2012-11-16',
  timeZone: 'Europe/Stockholm',
  languages: ['ru', 'en'],
  venue: { en: 'Town' },
  capacity: 24,
  ...fields,
});

export const aRoom = (fields: Partial<RoomInput> = {}): RoomInput => ({
  name: { ru: 'Зал', en: 'Hall' },
  capacity: 40,
  equipment: ['booth'],
  hours: [],
  ...fields,
});

export const aSession = (fields: Partial<SessionInput> = {}): SessionInput => ({
  kind: 'panel',
  title: { ru: 'Панель', en: 'Panel' },
  abstract: {},
  minutes: 90,
  openness: 'closed',
  spokenLanguages: ['ru'],
  ...fields,
});
