import type { ReleasedSession } from '@kunak/conference/rules';
import { clocksDiffer, daysOfProgramme } from './programme-days';

const at = (id: string, startsAt: string): ReleasedSession => ({
  id,
  kind: 'panel',
  title: { ru: id },
  abstract: {},
  startsAt,
  minutes: 60,
  room: null,
  openness: 'closed',
  spokenLanguages: [],
  people: [],
});
const named = (sessions: readonly ReleasedSession[], timeZone: string, firstDay: string): string[] =>
  daysOfProgramme(sessions, timeZone, firstDay).map(({ day, sessions: of }) => `${day}: ${of.map(({ id }) => id).join(' ')}`);

describe('the days of a released programme', () => {
  it('are those of the venue, wherever the reader is', () => {
    const sessions = [at('morning', '2012-11-14T23:30:00Z'), at('noon', '2012-11-15T05:00:00Z')];
    expect(named(sessions, 'Asia/Tokyo', '2012-11-15')).toEqual(['2012-11-15: morning noon']);
  });

  it('end at four in the morning, and none is before the first', () => {
    const sessions = [at('too-early', '2012-11-14T01:00:00Z'), at('film', '2012-11-15T00:30:00Z'), at('breakfast', '2012-11-15T07:00:00Z')];
    expect(named(sessions, 'Europe/Stockholm', '2012-11-14')).toEqual(['2012-11-14: too-early film', '2012-11-15: breakfast']);
  });

  it('show the own clock beside the venue’s only where the two differ', () => {
    expect(clocksDiffer('2012-11-14T08:00:00Z', 'Europe/Stockholm', 'Europe/Paris')).toBe(false);
    expect(clocksDiffer('2012-11-14T08:00:00Z', 'Europe/Stockholm', 'Europe/Moscow')).toBe(true);
  });
});
