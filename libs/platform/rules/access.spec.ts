import { allOf, anyOf, hasRole, hasRoleAtEvent, hasRoleAtHost, isSelf, isSignedIn, not, Role } from './access';
import type { Grant, Rule, Viewer } from './access';

const viewer = (personId: string | null, ...grants: Grant[]): Viewer => ({ accountId: 'a', hostId: 'h', personId, grants });
const yes: Rule = () => true;
const no: Rule = () => false;
const anybody = viewer(null);

describe('rules are joined', () => {
  it.each([
    [[yes, yes], true, true],
    [[yes, no], true, false],
    [[no, yes], true, false],
    [[no, no], false, false],
    [[], false, true],
  ])('%#', (rules, any, all) => {
    expect([anyOf(...rules)(anybody, undefined), allOf(...rules)(anybody, undefined)]).toEqual([any, all]);
  });

  it('and turned round', () => {
    expect([not(yes)(anybody, undefined), not(no)(anybody, undefined)]).toEqual([false, true]);
  });

  it('each is asked about the same viewer and subject', () => {
    const asked: unknown[] = [];
    const noting: Rule<string> = (who, subject) => asked.push([who, subject]) > 0;
    allOf(noting, anyOf(noting))(anybody, 'subject');
    expect(asked).toEqual([
      [anybody, 'subject'],
      [anybody, 'subject'],
    ]);
  });
});

describe('a role', () => {
  const seminar = { eventId: 'seminar' };
  it.each([
    // somewhere, at the host, at the seminar
    ['at the host', [{ role: Role.Organiser, eventId: null }], [true, true, true]],
    ['at this event', [{ role: Role.Organiser, eventId: 'seminar' }], [true, false, true]],
    ['at another event', [{ role: Role.Organiser, eventId: 'conference' }], [true, false, false]],
    ['another role at the host', [{ role: Role.Trainer, eventId: null }], [false, false, false]],
    ['another role at this event', [{ role: Role.Trainer, eventId: 'seminar' }], [false, false, false]],
    [
      'at another event, and another role here',
      [
        { role: Role.Organiser, eventId: 'conference' },
        { role: Role.Trainer, eventId: 'seminar' },
      ],
      [true, false, false],
    ],
    ['none', [], [false, false, false]],
  ] as const)('%s', (_, grants, may) => {
    const who = viewer(null, ...grants);
    expect([hasRole(Role.Organiser)(who, undefined), hasRoleAtHost(Role.Organiser)(who, undefined), hasRoleAtEvent(Role.Organiser)(who, seminar)]).toEqual(may);
  });

  it('one of several is enough', () => {
    const trainer = viewer(null, { role: Role.Trainer, eventId: null });
    expect(
      [hasRole, hasRoleAtHost, hasRoleAtEvent].map((rule) => [
        rule(Role.Organiser, Role.Trainer)(trainer, seminar),
        rule(Role.Organiser, Role.Participant)(trainer, seminar),
      ]),
    ).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });
});

describe('oneself', () => {
  it.each([
    ['own person', 'p', 'p', true],
    ['somebody else', 'p', 'q', false],
    ['an account without a person', null, 'p', false],
  ])('%s', (_, own, other, may) => {
    expect(isSelf(viewer(own), { personId: other })).toBe(may);
  });

  it('an account without a person is nobody, not even a row without one', () => {
    expect(isSelf(viewer(null), { personId: null as unknown as string })).toBe(false);
  });

  it('whoever is there at all is signed in', () => {
    expect(isSignedIn(anybody, undefined)).toBe(true);
  });
});
