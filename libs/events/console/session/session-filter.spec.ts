import { filterSessions } from './session-filter';

const event = { firstDay: '2012-11-14', lastDay: '2012-11-15', timeZone: 'Europe/Stockholm' };
const aSession = (title: string, fields: object = {}) => ({ kind: 'panel' as const, title: { ru: title }, startsAt: null, track: null, people: [], ...fields });
const sessions = [
  aSession('Ждёт места'),
  // Half past midnight in Stockholm, the evening before by UTC.
  aSession('Ночь', { startsAt: '2012-11-14T23:30:00.000Z', kind: 'social' }),
  aSession('До события', { startsAt: '2012-11-10T09:00:00.000Z' }),
  aSession('Правовая помощь', { startsAt: '2012-11-14T09:00:00.000Z', people: [{ displayName: 'Гость ГIалгIай' }] }),
];
const titles = (filter: object) => filterSessions(sessions, { search: '', kind: '', when: '', ...filter }, event).map(({ title }) => title.ru);

describe('the list of sessions', () => {
  it.each([
    [{}, ['Ждёт места', 'Ночь', 'До события', 'Правовая помощь']],
    [{ when: 'unplaced' }, ['Ждёт места']],
    [{ when: '2012-11-15' }, ['Ночь']],
    [{ when: 'outside' }, ['До события']],
    [{ kind: 'social' }, ['Ночь']],
    [{ kind: 'social', when: '2012-11-14' }, []],
    [{ search: 'г1алг1ай' }, ['Правовая помощь']],
    [{ search: 'ждет' }, ['Ждёт места']],
    [{ search: 'pravovaya' }, ['Правовая помощь']],
  ])('by %j', (filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });
});
