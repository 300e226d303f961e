import type { MarkStatus } from '@kunak/trainings/rules';
import type { Item } from '../queue/parcels';
import type { RosterContent } from '../roster/rosters';

let made = 0;

export const anEvent = '0197a000-0000-7000-8000-00000000000e';
export const aHost = '0197a000-0000-7000-8000-000000000001';

/** A roster of one workshop and these guests, obviously invented. */
export function aRoster(given: Partial<RosterContent> = {}, ...names: string[]): RosterContent {
  return {
    event: {
      id: anEvent,
      kind: 'training',
      title: { ru: 'Тренинг', en: 'Training' },
      firstDay: '2012-11-16',
      lastDay: '2012-11-18',
      timeZone: 'Europe/Stockholm',
    },
    sessions: [{ id: 'opening', kind: 'workshop', title: { ru: 'Открытие', en: 'Opening' }, startsAt: '2012-11-16T09:00:00.000Z', minutes: 90, room: null }],
    people: names.map((displayName) => ({ participationId: displayName, displayName, searchText: ` ${displayName.toLowerCase()}`, languages: ['ru'] })),
    walkIns: [],
    merges: [],
    marks: [],
    ...given,
  };
}

const waiting = { state: 'waiting', tries: 0, notBefore: 0 } as const;

export function aQueuedMark(guest: { readonly participationId?: string; readonly walkInId?: string }, status: MarkStatus = 'present', time = '09:05'): Item {
  const about = { participationId: guest.participationId ?? null, walkInId: guest.walkInId ?? null, guest: guest.participationId ?? 'walk-in' };
  const markedAt = `2012-11-16T${time}:00.000Z`;
  return {
    ...waiting,
    id: anId(),
    payload: { kind: 'mark', hostId: aHost, eventId: anEvent, sessionId: 'opening', status, markedAt, device: 'tablet', ...about },
  };
}

export function aQueuedWalkIn(name: string, id = anId()): Item {
  const addedAt = '2012-11-16T09:00:00.000Z';
  return {
    ...waiting,
    id,
    payload: { kind: 'walk-in', hostId: aHost, eventId: anEvent, name, searchText: ` ${name.toLowerCase()}`, addedAt, device: 'tablet' },
  };
}

export function aQueuedMerge(walkInId: string, participationId: string | null, time = '12:00'): Item {
  const mergedAt = `2012-11-16T${time}:00.000Z`;
  return { ...waiting, id: anId(), payload: { kind: 'merge', hostId: aHost, eventId: anEvent, walkInId, participationId, mergedAt, guest: 'walk-in' } };
}

export function anId(): string {
  return `0197a000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
}
