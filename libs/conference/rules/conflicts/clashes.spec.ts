import fc from 'fast-check';
import { aProgrammeSession } from '../programme/a-programme';
import type { ProgrammePerson, ProgrammeSession } from '../programme/programme';
import { comparableStart } from '../programme/programme-times';
import { countClashes, personKey } from './clashes';

const person = (words: Partial<ProgrammePerson>): ProgrammePerson => ({ id: null, guid: null, name: 'Guest', role: null, ...words });
const at = (clock: string, session: Partial<ProgrammeSession> = {}): ProgrammeSession => aProgrammeSession({ start: `2012-11-16T${clock}`, ...session });

describe('the clashes of a programme', () => {
  it('are pairs that overlap in a room or for a person', () => {
    const sessions = [
      at('09:00', { room: 'A', persons: [person({ id: '1' })] }),
      at('09:30', { room: 'A', persons: [person({ id: '2' })] }),
      at('09:45', { room: 'B', persons: [person({ id: '1' }), person({ id: '2' })] }),
      at('10:45', { room: 'B' }),
      at('10:45', { room: null }),
    ];
    expect(countClashes({ sessions })).toEqual({ sessions: 5, rooms: 2, roomClashes: 1, personClashes: 2 });
  });

  it('count a pair once that shares two people', () => {
    const persons = [person({ id: '1' }), person({ id: '2' })];
    expect(countClashes({ sessions: [at('09:00', { room: 'A', persons }), at('09:00', { room: 'B', persons })] }).personClashes).toBe(1);
  });

  it('go by moments where the file knows them', () => {
    const sessions = [aProgrammeSession({ start: '2012-11-16T09:00+01:00' }), aProgrammeSession({ start: '2012-11-16T12:00+04:00' })];
    expect(countClashes({ sessions }).roomClashes).toBe(1);
  });

  it('are those that looking at every pair finds', () => {
    const anySession = fc
      .record({ slot: fc.nat(12), length: fc.nat(4), room: fc.constantFrom('A', 'B', null), ids: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 3 }) })
      .map(({ slot, length, room, ids }) =>
        at(`${String(9 + Math.floor(slot / 4)).padStart(2, '0')}:${String((slot % 4) * 15).padStart(2, '0')}`, {
          minutes: length * 15,
          room,
          persons: ids.map((id) => person({ id })),
        }),
      );
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 12 }), (sessions) => {
        const pairs = sessions.flatMap((one, index) => sessions.slice(index + 1).map((two) => [one, two] as const)).filter(([one, two]) => overlap(one, two));
        expect(countClashes({ sessions })).toMatchObject({
          roomClashes: pairs.filter(([one, two]) => one.room !== null && one.room === two.room).length,
          personClashes: pairs.filter(([one, two]) => one.persons.some(({ id }) => two.persons.some((other) => other.id === id))).length,
        });
      }),
    );
  });
});

function overlap(one: ProgrammeSession, two: ProgrammeSession): boolean {
  const [from, other] = [comparableStart(one.start ?? ''), comparableStart(two.start ?? '')];
  return one.minutes > 0 && two.minutes > 0 && from < other + two.minutes * 60_000 && other < from + one.minutes * 60_000;
}

it('a person without an id is known by the name, whatever its capitals and dots', () => {
  expect(personKey(person({ name: 'Гость Семён' }))).toBe(personKey(person({ name: 'ГОСТЬ СЕМЕН' })));
  expect(personKey(person({ id: '7', name: 'A' }))).toBe(personKey(person({ id: '7', name: 'B' })));
});
