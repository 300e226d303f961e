import { hasRole, hasRoleAtHost, Role } from '@kunak/platform/rules';
import type { Rule } from '@kunak/platform/rules';

/** Which organisations we work with is itself dangerous to know: trainers and participants have no list of them. */
export const canSeeOrganisations: Rule = hasRole(Role.Organiser, Role.ProtectionOfficer);

export const canEditOrganisations: Rule = hasRole(Role.Organiser);

/** Joining two entries reaches into every event of the host. Removing one does not: that is refused while anybody belongs to it. */
export const canMergeOrganisations: Rule = hasRoleAtHost(Role.Organiser);
