import fc from 'fast-check';
import { aPlan, aPlanSession } from './a-plan';
import { boardOf } from './board';
import type { Conflict } from './conflict';
import { conflictText } from './conflict';
import { conflictsAt, conflictsOf } from './judge-conflicts';
import type { Plan, PlanSession } from './plan';

const short = ({ kind, sessionIds, subjectId }: Conflict): string => `${kind} ${sessionIds.join('+')} ${subjectId}`;
const judged = (plan: Plan): string[] => conflictsOf(plan).map(short);
const second = (session: Partial<PlanSession>): PlanSession => aPlanSession({ id: 'second', title: 'Second', ...session });

describe('one room', () => {
  it.each([
    // The opening is from nine to ten in Stockholm, 08:00 to 09:00 UTC.
    ['2012-11-16T08:30:00.000Z', 60, ['room-twice opening+second hall']],
    ['2012-11-16T07:30:00.000Z', 45, ['room-twice second+opening hall']],
    ['2012-11-16T08:00:00.000Z', 60, ['room-twice opening+second hall']],
    ['2012-11-16T08:15:00.000Z', 15, ['room-twice opening+second hall']],
    ['2012-11-16T09:00:00.000Z', 60, []],
    ['2012-11-16T07:00:00.000Z', 60, []],
    ['2012-11-16T08:30:00.000Z', 0, []],
    [null, 60, []],
  ])('with a second session at %s for %s minutes', (startsAt, minutes, conflicts) => {
    expect(judged(aPlan({ sessions: [aPlanSession(), second({ startsAt, minutes })] }))).toEqual(conflicts);
  });

  it('names each pair of three once', () => {
    const sessions = ['a', 'b', 'c'].map((id) => aPlanSession({ id }));
    expect(judged(aPlan({ sessions }))).toEqual(['room-twice a+b hall', 'room-twice a+c hall', 'room-twice b+c hall']);
  });

  it('is none where two sessions have no room', () => {
    expect(judged(aPlan({ sessions: [aPlanSession({ roomId: null }), second({ roomId: null })] }))).toEqual([]);
  });
});

describe('one person', () => {
  const people = [{ id: 'guest-07', name: 'Guest 07' }];

  it('can not be in two rooms at a time, even as speaker here and interpreter there', () => {
    const sessions = [
      aPlanSession({ people: [{ personId: 'guest-07', role: 'speaker' }] }),
      second({ roomId: 'small', people: [{ personId: 'guest-07', role: 'interpreter' }] }),
    ];
    expect(judged(aPlan({ people, sessions }))).toEqual(['person-twice opening+second guest-07']);
  });

  it('may speak and moderate in one session', () => {
    const twice = [
      { personId: 'guest-07', role: 'speaker' as const },
      { personId: 'guest-07', role: 'moderator' as const },
    ];
    expect(judged(aPlan({ people, sessions: [aPlanSession({ people: twice }), second({ startsAt: '2012-11-16T09:00:00.000Z', people: twice })] }))).toEqual([]);
  });

  it('comes only when they can', () => {
    const available = [
      {
        id: 'guest-07',
        availability: [
          { from: '2012-11-16T08:00:00.000Z', to: '2012-11-16T08:30:00.000Z' },
          { from: '2012-11-16T08:30:00.000Z', to: '2012-11-16T09:00:00.000Z' },
        ],
      },
    ];
    const speaks = { people: [{ personId: 'guest-07' }] };
    expect(judged(aPlan({ people: available, sessions: [aPlanSession(speaks)] }))).toEqual([]);
    expect(judged(aPlan({ people: available, sessions: [aPlanSession({ ...speaks, minutes: 61 })] }))).toEqual(['person-unavailable opening guest-07']);
    expect(judged(aPlan({ people: [{ id: 'guest-07', availability: [] }], sessions: [aPlanSession(speaks)] }))).toEqual([
      'person-unavailable opening guest-07',
    ]);
  });
});

describe('the hours', () => {
  it.each([
    // Stockholm is an hour before UTC in November; the last evening may go on until four.
    ['2012-11-15T22:59:00.000Z', ['outside-event opening opening']],
    ['2012-11-15T23:00:00.000Z', []],
    ['2012-11-19T02:00:00.000Z', []],
    ['2012-11-19T02:01:00.000Z', ['outside-event opening opening']],
  ])('of the event: a start at %s', (startsAt, conflicts) => {
    expect(judged(aPlan({ sessions: [aPlanSession({ startsAt })] }))).toEqual(conflicts);
  });

  it.each([
    ['2012-11-16T08:00:00.000Z', 60, []],
    ['2012-11-16T07:59:00.000Z', 60, ['outside-room-hours opening small']],
    ['2012-11-17T16:00:00.000Z', 60, []],
    ['2012-11-17T16:00:00.000Z', 61, ['outside-room-hours opening small']],
  ])('of the room: %s for %s minutes', (startsAt, minutes, conflicts) => {
    expect(judged(aPlan({ sessions: [aPlanSession({ roomId: 'small', startsAt, minutes })] }))).toEqual(conflicts);
  });
});

describe('the seats', () => {
  it.each([
    [12, []],
    [13, ['room-too-small opening small']],
    [null, []],
  ])('are twelve: %s are expected', (expectedSize, conflicts) => {
    expect(judged(aPlan({ sessions: [aPlanSession({ roomId: 'small', expectedSize })] }))).toEqual(conflicts);
  });
});

describe('the languages', () => {
  const participants = [{ languages: ['ru'] }, { languages: ['ru', 'en'] }, { languages: ['ce', 'ru'] }, { languages: ['en'] }, { languages: [] }, {}];
  const people = [
    { id: 'interpreter', languages: ['ru', 'en'] },
    { id: 'stranger', languages: ['fr', 'en'] },
  ];
  const judgedWith = (session: Partial<PlanSession>): string[] => judged(aPlan({ participants, people, sessions: [aPlanSession(session)] }));

  it.each<[string, Partial<PlanSession>, string[]]>([
    ['Russian loses who knows English only', { spokenLanguages: ['ru'] }, ['no-interpreter opening en']],
    [
      'English loses who knows Russian only, and who knows Chechen better',
      { spokenLanguages: ['en'] },
      ['no-interpreter opening ru', 'no-interpreter opening ce'],
    ],
    ['both lose nobody', { spokenLanguages: ['en', 'ru'] }, []],
    ['interpretation into English keeps all', { spokenLanguages: ['ru'], interpretedInto: ['en'] }, []],
    ['an interpreter of both keeps all', { spokenLanguages: ['ru'], people: [{ personId: 'interpreter', role: 'interpreter' }] }, []],
    [
      'the same person as a speaker interprets nothing',
      { spokenLanguages: ['ru'], people: [{ personId: 'interpreter', role: 'speaker' }] },
      ['no-interpreter opening en'],
    ],
    [
      'an interpreter who does not know the floor is none',
      { spokenLanguages: ['ru'], people: [{ personId: 'stranger', role: 'interpreter' }] },
      ['no-interpreter opening en'],
    ],
    ['a break needs none', { spokenLanguages: ['ru'], kind: 'break' }, []],
    ['nobody has said in what language', { spokenLanguages: [] }, []],
    ['a bilateral is for its own people', { spokenLanguages: ['ru'], kind: 'bilateral', people: [{ personId: 'interpreter', role: 'speaker' }] }, []],
    ['a closed circle is its own audience', { spokenLanguages: ['ru'], audience: ['stranger'] }, ['no-interpreter opening fr']],
    ['a session without a place is judged too', { spokenLanguages: ['ru'], startsAt: null }, ['no-interpreter opening en']],
  ])('%s', (_, session, conflicts) => {
    expect(judgedWith(session)).toEqual(conflicts);
  });

  it('counts the people, and names the language in the reader’s own', () => {
    const [conflict] = conflictsOf(
      aPlan({ participants: [{ languages: ['ce'] }, { languages: ['ce'] }], sessions: [aPlanSession({ title: 'Открытие', spokenLanguages: ['en'] })] }),
    );
    expect(conflict && conflictText(conflict, 'ru')).toBe('«Открытие»: без перевода на чеченский не поймут 2 человека.');
    expect(conflict && conflictText(conflict, 'en')).toBe('“Открытие”: 2 people do not follow without interpretation into Chechen.');
  });
});

it('says the whole sentence in both languages', () => {
  const [conflict] = conflictsOf(aPlan({ sessions: [aPlanSession(), second({})] }));
  expect(conflict && conflictText(conflict, 'ru')).toBe('Hall: в это время две сессии, «Opening» и «Second».');
  expect(conflict && conflictText(conflict, 'en')).toBe('Hall: two sessions at that time, “Opening” and “Second”.');
});

describe('one session that is being moved', () => {
  const anySession = fc
    .record({
      slot: fc.nat(20),
      length: fc.nat(6),
      room: fc.constantFrom('hall', 'small', null),
      people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    })
    .map(({ slot, length, room, people }) => ({
      startsAt: new Date(Date.parse('2012-11-16T07:00:00.000Z') + slot * 900_000).toISOString(),
      minutes: length * 15,
      roomId: room,
      people: people.map((personId) => ({ personId })),
    }));

  it('has the conflicts that the whole plan would have with it there', () => {
    fc.assert(
      fc.property(fc.array(anySession, { minLength: 1, maxLength: 12 }), anySession, (before, moved) => {
        const sessions = before.map((session, index) => aPlanSession({ ...session, id: `s${index}` }));
        const there = aPlanSession({ ...moved, id: 's0' });
        const whole = judged(aPlan({ sessions: [there, ...sessions.slice(1)] })).filter((conflict) => / (s0|s0\+s\d+|s\d+\+s0) /.test(conflict));
        // Of two that start together, which comes first is nobody's concern.
        const sorted = (list: readonly string[]): string[] => list.map((one) => one.split(/[ +]/).sort().join(' ')).sort();
        expect(sorted(conflictsAt(boardOf(aPlan({ sessions })), there).map(short))).toEqual(sorted(whole));
      }),
    );
  });
});
