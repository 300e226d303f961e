import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { canEditOrganisations, canMergeOrganisations, canSeeOrganisations } from './organisation.access';

const as = (role: Role, eventId: string | null): Viewer => ({ accountId: 'a', hostId: 'h', personId: null, grants: [{ role, eventId }] });

describe('who may do what with organisations', () => {
  it.each([
    // see, edit, merge
    ['organiser of the host', as(Role.Organiser, null), [true, true, true]],
    ['organiser of one event', as(Role.Organiser, 'seminar'), [true, true, false]],
    ['protection officer', as(Role.ProtectionOfficer, null), [true, false, false]],
    ['trainer', as(Role.Trainer, 'seminar'), [false, false, false]],
    ['participant', as(Role.Participant, 'seminar'), [false, false, false]],
    ['administrator of the machine', as(Role.Administrator, null), [false, false, false]],
  ])('%s', (_, who, may) => {
    expect([canSeeOrganisations, canEditOrganisations, canMergeOrganisations].map((rule) => rule(who, undefined))).toEqual(may);
  });
});
