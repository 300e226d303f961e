import { Role } from './access';
import type { Grant, Viewer } from './access';
import { canRunTeam, checkRemoval, checkTeamGrant } from './team';

const viewer = (...grants: Grant[]): Viewer => ({ accountId: 'a', hostId: 'h', personId: null, grants });
const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the team', () => {
  it.each([
    [{ role: Role.Organiser, eventId: null }, true],
    [{ role: Role.Organiser, eventId: 'e' }, false],
    [{ role: Role.Trainer, eventId: null }, false],
    [{ role: Role.ProtectionOfficer, eventId: null }, false],
    [{ role: Role.Administrator, eventId: null }, false],
  ])('is run by an organiser of the whole host: %j', (grant, may) => {
    expect(canRunTeam(viewer(grant), undefined)).toBe(may);
  });

  it.each([
    [{ role: Role.Organiser, eventId: null }, null],
    [{ role: Role.Trainer, eventId: 'e' }, null],
    [{ role: Role.Trainer, eventId: null }, 'team.trainerNeedsEvent'],
    [{ role: Role.Participant, eventId: 'e' }, 'team.notOfTeam'],
    [{ role: Role.Administrator, eventId: null }, 'team.notOfTeam'],
  ])('takes in %j: %s', (grant, code) => {
    expect(codeOf(() => checkTeamGrant(grant))).toBe(code);
  });

  it('keeps its last organiser', () => {
    const atHost = { role: Role.Organiser, eventId: null };
    expect(codeOf(() => checkRemoval(atHost, 1))).toBe('team.lastOrganiser');
    expect(codeOf(() => checkRemoval(atHost, 2))).toBeNull();
    expect(codeOf(() => checkRemoval({ role: Role.Organiser, eventId: 'e' }, 1))).toBeNull();
    expect(codeOf(() => checkRemoval({ role: Role.ProtectionOfficer, eventId: null }, 1))).toBeNull();
  });
});
