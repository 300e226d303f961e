import fc from 'fast-check';
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

/** Any JSON in which ids stand as values, in lists, as keys and inside objects. */
const ids = ['guest-07', 'guest-08', 'guest-09'];
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(...ids, 'speaker', 1, null, true),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('personId', 'role', 'people', ...ids), tie('json'), { maxKeys: 4 }),
  ),
}));
const inObject = fc.dictionary(fc.constantFrom('a', 'b'), json, { maxKeys: 2 });

describe('any JSON', () => {
  it('does not name the forgotten, and says of the others what it said', () => {
    fc.assert(
      fc.property(fc.array(inObject, { maxLength: 3 }), (before) => {
        const after = withoutMentions(before, gone);
        expect(JSON.stringify(after)).not.toContain('guest-07');
        expect(mentions(after, gone)).toEqual([]);
        expect(withoutMentions(after, gone)).toEqual(after);
        expect(withoutMentions(before, new Set())).toEqual(before);
        if (!JSON.stringify(before).includes('guest-07')) expect(after).toEqual(before);
      }),
    );
  });

  it('tells of somebody exactly where forgetting takes something away', () => {
    fc.assert(
      fc.property(fc.array(inObject, { maxLength: 3 }), (whole) => {
        const told = mentions(whole, gone);
        expect(told.every((one) => JSON.stringify(one).includes('guest-07'))).toBe(true);
        if (told.length > 0) expect(withoutMentions(whole, gone)).not.toEqual(whole);
      }),
    );
  });
});
