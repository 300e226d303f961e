import { peopleToTell, releaseChanges } from './release-changes';
import type { ReleasedSession } from './release-changes';

const opening: ReleasedSession = {
  id: 'opening',
  kind: 'plenary',
  title: { ru: 'Открытие' },
  abstract: {},
  startsAt: '2012-11-14T08:00:00.000Z',
  minutes: 45,
  room: { ru: 'Очаг' },
  openness: 'closed',
  spokenLanguages: ['ru'],
  people: [{ personId: 'guest-01', role: 'speaker' }],
};
const workshop: ReleasedSession = { ...opening, id: 'workshop', title: { ru: 'Мастерская' }, people: [{ personId: 'guest-07', role: 'speaker' }] };
const none = { added: [], moved: [], edited: [], cancelled: [] };

describe('what a release changes', () => {
  it('is everything for those who know none before', () => {
    expect(releaseChanges([], [opening, workshop])).toEqual({ ...none, added: ['opening', 'workshop'] });
  });

  it('is nothing when only the order of languages and people differs', () => {
    const two = { ...opening, people: [{ personId: 'guest-02', role: 'moderator' as const }, ...opening.people] };
    expect(releaseChanges([two], [{ ...two, people: [...two.people].reverse(), abstract: {} }])).toEqual(none);
  });

  it.each<[string, Partial<ReleasedSession>, Partial<typeof none>]>([
    ['another hour', { startsAt: '2012-11-14T09:00:00.000Z' }, { moved: ['opening'] as never[] }],
    ['another room', { room: { ru: 'Сад' } }, { moved: ['opening'] as never[] }],
    ['another length', { minutes: 60 }, { moved: ['opening'] as never[] }],
    ['another title', { title: { ru: 'Начало' } }, { edited: ['opening'] as never[] }],
    ['another speaker', { people: [{ personId: 'guest-02', role: 'speaker' }] }, { edited: ['opening'] as never[] }],
  ])('is %s', (_, change, changes) => {
    expect(releaseChanges([opening], [{ ...opening, ...change }])).toEqual({ ...none, ...changes });
  });

  it('is told to those who have a part in it, also to those who had one', () => {
    const before = [opening, workshop];
    expect(peopleToTell(before, [{ ...opening, people: [{ personId: 'guest-02', role: 'speaker' }] }, workshop])).toEqual(['guest-02', 'guest-01']);
    expect(peopleToTell(before, [opening])).toEqual(['guest-07']);
    expect(peopleToTell(before, before)).toEqual([]);
  });
});
