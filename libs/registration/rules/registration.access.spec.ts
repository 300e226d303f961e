import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import * as access from './registration.access';
import { canReadAnswer, mustGiveReasonForAnswer } from './registration.access';

const viewer = (role: Role, eventId: string | null, personId: string | null = null): Viewer => ({
  accountId: 'account',
  hostId: 'host',
  personId,
  grants: [{ role, eventId }],
});
const registration = { eventId: 'seminar', personId: 'guest' };
const viewers: Readonly<Record<string, Viewer>> = {
  administrator: viewer(Role.Administrator, null),
  organiser: viewer(Role.Organiser, 'seminar'),
  'organiser elsewhere': viewer(Role.Organiser, 'conference'),
  trainer: viewer(Role.Trainer, 'seminar'),
  'protection officer': viewer(Role.ProtectionOfficer, null),
  guest: viewer(Role.Participant, 'seminar', 'guest'),
  'another guest': viewer(Role.Participant, 'seminar', 'other'),
};
const who = (rule: (viewer: Viewer, subject: typeof registration) => boolean) =>
  Object.keys(viewers).filter((name) => rule(viewers[name] as Viewer, registration));

describe('who may', () => {
  it.each([
    ['canInvite', ['organiser']],
    ['canDecideParticipation', ['organiser']],
    ['canSeeParticipations', ['organiser', 'protection officer']],
    ['canSeeRoster', ['organiser', 'trainer']],
    ['canAddWalkIn', ['organiser', 'trainer']],
    ['canAnswer', ['guest']],
    ['canConsent', ['guest']],
    ['canWithdraw', ['organiser', 'guest']],
    ['canSeeOwnRegistration', ['guest']],
  ] as const)('%s', (rule, names) => {
    expect(who(access[rule])).toEqual(names);
  });

  it('read an answer: the guest and whom the question named', () => {
    expect(who(canReadAnswer({ readers: ['organisers', 'trainers'] }))).toEqual(['organiser', 'trainer', 'guest']);
    expect(who(canReadAnswer({ readers: ['protection-officer'] }))).toEqual(['protection officer', 'guest']);
    expect(who(canReadAnswer({ readers: ['travel-desk'] }))).toEqual(['organiser', 'guest']);
    expect(who(canReadAnswer({ readers: ['kitchen', 'interpreters'] }))).toEqual(['guest']);
  });

  it('open the vault without a reason: the guest alone', () => {
    expect(who(mustGiveReasonForAnswer({ sensitivity: 'vault' }))).not.toContain('guest');
    expect(who(mustGiveReasonForAnswer({ sensitivity: 'vault' }))).toContain('protection officer');
    expect(who(mustGiveReasonForAnswer({ sensitivity: 'open' }))).toEqual([]);
  });
});
