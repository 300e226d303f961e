import type { VenueEvent } from '../roster/rosters';
import { agendaOf, dayOf, daysOf, momentOf } from './agenda';

const session = (id: string, startsAt: string) => ({ id, kind: 'workshop' as const, title: { ru: id, en: null }, startsAt, minutes: 90, room: null });
const event = (timeZone: string, ...sessions: ReturnType<typeof session>[]): VenueEvent => ({
  id: timeZone,
  kind: 'training',
  title: { ru: 'Тренинг', en: null },
  firstDay: '2012-11-16',
  lastDay: '2012-11-18',
  timeZone,
  sessions,
});
const ids = (list: readonly { readonly session: { readonly id: string } }[]) => list.map((one) => one.session.id);

describe('what is to be marked today', () => {
  it('is today where the training is, not where the phone is', () => {
    // In Vladivostok it is the 17th already, at 02:00; in Stockholm the 16th, at 17:00.
    const now = '2012-11-16T16:00:00.000Z';
    const stockholm = event('Europe/Stockholm', session('evening', '2012-11-16T19:00:00.000Z'), session('tomorrow', '2012-11-17T09:00:00.000Z'));
    const vladivostok = event('Asia/Vladivostok', session('yesterday', '2012-11-16T05:00:00.000Z'), session('morning', '2012-11-16T23:00:00.000Z'));
    const { today, next } = agendaOf([stockholm, vladivostok], now);
    expect(ids(today)).toEqual(['evening', 'morning']);
    expect(next?.session.id).toBe('tomorrow');
  });

  it('names the next session when there is none today, and none when all is over', () => {
    const one = event('Europe/Stockholm', session('b', '2012-11-18T09:00:00.000Z'), session('a', '2012-11-17T09:00:00.000Z'));
    expect(agendaOf([one], '2012-11-15T09:00:00.000Z')).toMatchObject({ today: [], next: { session: { id: 'a' } } });
    expect(agendaOf([one], '2012-12-01T09:00:00.000Z')).toEqual({ today: [], next: null });
  });

  it.each([
    ['2012-11-16T08:59:59.999Z', 'before'],
    ['2012-11-16T09:00:00.000Z', 'now'],
    ['2012-11-16T10:29:59.999Z', 'now'],
    ['2012-11-16T10:30:00.000Z', 'over'],
  ])('at %s a session from 9:00 to 10:30 is %s', (now, moment) => {
    expect(momentOf(session('a', '2012-11-16T09:00:00.000Z'), now)).toBe(moment);
  });

  it('puts a late session on the day that the place has then', () => {
    expect(dayOf('2012-11-16T23:30:00.000Z', 'Europe/Stockholm')).toBe('2012-11-17');
    const late = [session('a', '2012-11-16T22:30:00.000Z'), session('b', '2012-11-16T23:30:00.000Z')];
    expect(daysOf(late, 'Europe/Stockholm').map(({ day }) => day)).toEqual(['2012-11-16', '2012-11-17']);
  });
});
