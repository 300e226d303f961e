import { copyEdition } from './edition-copy';
import { openingPeriods } from './room-hours';

const lastYear = {
  event: { firstDay: '2012-10-26', lastDay: '2012-10-28', timeZone: 'Europe/Stockholm' },
  rooms: [{ id: 'hall', name: { ru: 'Зал', en: 'Hall' }, capacity: 40, equipment: ['booth'], hours: [{ day: '2012-10-27', from: '09:00', to: '18:00' }] }],
  sessions: [
    {
      kind: 'plenary',
      title: { ru: 'Открытие', en: 'Opening' },
      startsAt: '2012-10-26T07:00:00.000Z',
      minutes: 60,
      roomId: 'hall',
      openness: 'closed',
      expectedSize: 20,
      spokenLanguages: ['ru'],
      abstract: { ru: 'Говорит Гость 07' },
      people: [{ personId: 'guest-07', role: 'speaker' }],
    },
    { kind: 'break', title: { en: 'Coffee' }, startsAt: '2012-10-28T10:00:00.000Z', minutes: 30, openness: 'public' },
    { kind: 'workshop', title: { en: 'Not placed yet' }, startsAt: null, minutes: 90, openness: 'no-devices' },
  ],
} as const;

describe('a copy of last year’s edition', () => {
  const copy = copyEdition(lastYear, { firstDay: '2013-11-15' });

  it('lasts as long, from the new first day', () => {
    expect(copy.event).toEqual({ firstDay: '2013-11-15', lastDay: '2013-11-17', timeZone: 'Europe/Stockholm' });
  });

  it('keeps the hour by the clock although last year’s clocks had changed on the third day', () => {
    // 09:00 in Stockholm was 07:00 UTC on 26 October 2012 (summer time) and is 08:00 UTC on 15 November; 11:00 was 10:00 UTC already.
    expect(copy.sessions.map(({ startsAt }) => startsAt)).toEqual(['2013-11-15T08:00:00.000Z', '2013-11-17T10:00:00.000Z', null]);
  });

  it('brings rooms and their hours', () => {
    expect(copy.rooms).toEqual([{ ...lastYear.rooms[0], hours: [{ day: '2013-11-16', from: '09:00', to: '18:00' }] }]);
  });

  it('brings nobody, and no text that tells who spoke', () => {
    expect(JSON.stringify(lastYear)).toContain('guest-07');
    expect(JSON.stringify(copy)).not.toMatch(/guest-07|Гость|people|abstract/);
    expect(copy.sessions[0]).toEqual({
      kind: 'plenary',
      title: { ru: 'Открытие', en: 'Opening' },
      startsAt: '2013-11-15T08:00:00.000Z',
      minutes: 60,
      roomId: 'hall',
      openness: 'closed',
      expectedSize: 20,
      spokenLanguages: ['ru'],
    });
  });

  it('moves to another zone by the clock', () => {
    expect(copyEdition(lastYear, { firstDay: '2013-11-15', timeZone: 'Europe/Moscow' }).sessions[0]?.startsAt).toBe('2013-11-15T05:00:00.000Z');
  });
});

describe('the hours of a room', () => {
  it('repeat each day, except on the day that has its own, and may pass midnight', () => {
    const event = { firstDay: '2012-11-16', lastDay: '2012-11-17', timeZone: 'Europe/Stockholm' };
    expect(
      openingPeriods(event, [
        { from: '09:00', to: '18:00' },
        { day: '2012-11-17', from: '20:00', to: '02:00' },
      ]),
    ).toEqual([
      { from: '2012-11-16T08:00:00.000Z', to: '2012-11-16T17:00:00.000Z' },
      { from: '2012-11-17T19:00:00.000Z', to: '2012-11-18T01:00:00.000Z' },
    ]);
  });
});
