import { aPlan, aPlanSession } from './a-plan';
import { boardOf } from './board';
import { freePlaces } from './free-places';
import { conflictsAt } from './judge-conflicts';

const oneDay = { firstDay: '2012-11-16', lastDay: '2012-11-16', timeZone: 'Europe/Stockholm' };

describe('free places', () => {
  it('are the nearest hours of the same room first', () => {
    const taken = aPlanSession({ id: 'taken' });
    const board = boardOf(aPlan({ event: oneDay, sessions: [taken] }));
    const { whyNotHere, places } = freePlaces(board, aPlanSession());
    expect(whyNotHere.map(({ kind }) => kind)).toEqual(['room-twice']);
    expect(places.map(({ local, roomId }) => `${local} ${roomId}`)).toEqual(['2012-11-16T10:00 hall', '2012-11-16T09:00 small', '2012-11-16T11:00 hall']);
  });

  it('go to another day when this one is full', () => {
    const full = aPlanSession({ id: 'full', minutes: 660 });
    const board = boardOf(aPlan({ rooms: [{ id: 'hall' }], sessions: [full] }));
    expect(freePlaces(board, aPlanSession()).places[0]).toEqual({
      day: '2012-11-17',
      roomId: 'hall',
      startsAt: '2012-11-17T08:00:00.000Z',
      local: '2012-11-17T09:00',
    });
  });

  it('leave out rooms that are too small, closed hours, and hours in which the people are elsewhere', () => {
    const busy = aPlanSession({ id: 'busy', roomId: null, minutes: 120, people: [{ personId: 'guest-07' }] });
    const board = boardOf(aPlan({ event: oneDay, sessions: [busy] }));
    const session = aPlanSession({ startsAt: null, roomId: null, expectedSize: 30, people: [{ personId: 'guest-07' }] });
    const { places } = freePlaces(board, session);
    expect(places.map(({ local, roomId }) => `${local} ${roomId}`)).toEqual(['2012-11-16T11:00 hall', '2012-11-16T12:00 hall', '2012-11-16T13:00 hall']);
    for (const { startsAt, roomId } of places) expect(conflictsAt(board, { ...session, startsAt, roomId })).toEqual([]);
  });

  it('are none where nothing is free', () => {
    const board = boardOf(aPlan({ event: oneDay, rooms: [{ id: 'hall' }], sessions: [aPlanSession({ id: 'full', minutes: 660 })] }));
    expect(freePlaces(board, aPlanSession()).places).toEqual([]);
  });

  it('do not fail a session for an interpreter who is missing everywhere', () => {
    const board = boardOf(aPlan({ event: oneDay, participants: [{ languages: ['en'] }] }));
    const { whyNotHere, places } = freePlaces(board, aPlanSession({ spokenLanguages: ['ru'] }));
    expect(whyNotHere.map(({ kind }) => kind)).toEqual(['no-interpreter']);
    expect(places).toHaveLength(3);
  });
});
