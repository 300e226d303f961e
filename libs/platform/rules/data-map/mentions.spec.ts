import { mentions, withoutMentions } from './mentions';

const gone = new Set(['guest-07']);

describe('JSON that forgets somebody', () => {
  it.each<[string, unknown, unknown]>([
    ['a list of parts', [{ personId: 'guest-07', role: 'speaker' }, { personId: 'guest-08' }], [{ personId: 'guest-08' }]],
    ['a list of ids', ['guest-07', 'guest-08'], ['guest-08']],
    ['places by key', { 'Guest 07': { personId: 'guest-07' }, 'Guest 08': { personId: 'guest-08' } }, { 'Guest 08': { personId: 'guest-08' } }],
    ['keys that are ids', { 'guest-07': 1, other: 2 }, { other: 2 }],
    ['what lies deep', [{ id: 's', people: [{ personId: 'guest-07' }] }], [{ id: 's', people: [] }]],
    ['nobody of ours', { a: [1, null, 'x'] }, { a: [1, null, 'x'] }],
  ])('in %s', (_, json, left) => expect(withoutMentions(json, gone)).toEqual(left));
});

describe('what JSON tells of somebody', () => {
  const guest = { personId: 'guest-07', role: 'speaker' };
  it.each<[string, unknown, unknown[]]>([
    ['a list of parts', [guest, { personId: 'guest-08' }], [guest]],
    ['places by key', { 'Guest 07': guest, 'Guest 08': { personId: 'guest-08' } }, [{ 'Guest 07': guest }]],
    ['what lies deep', [{ id: 's', people: [guest, { personId: 'guest-08' }] }], [guest]],
    ['nobody of ours', [{ personId: 'guest-08' }, null, 'x'], []],
  ])('in %s', (_, json, told) => expect(mentions(json, gone)).toEqual(told));
});
