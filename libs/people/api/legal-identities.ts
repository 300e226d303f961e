import { canOpenLegalName, checkCodeName, checkOpeningReason, insist, mustGiveReason, readName } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Audit, Database, Membership } from '@kunak/platform/api';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { IdentityVault } from './identity-vault';
import { LegalOpening, SealedIdentity } from './legal-identity.entity';
import type { LegalIdentity } from './legal-identity.entity';
import { People } from './people.service';
import { PeopleLinks } from './people-links';
import type { LegalIdentityState } from './person-types';
import type { LegalIdentityInput } from './person.inputs';

const shownOpenings = 20;

/** The vault of each person: opened one at a time, with a reason, never in a list. */
@Injectable()
export class LegalIdentities {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly links: PeopleLinks,
    private readonly audit: Audit,
    private readonly vault: IdentityVault,
  ) {}

  /** Null where nothing is written down; then nothing was opened, and nothing is recorded. */
  async open(viewer: Viewer, personId: string, reason: string): Promise<LegalIdentity | null> {
    await this.people.allowed(canOpenLegalName, viewer, personId);
    const identity = await this.vault.of(personId);
    if (identity && mustGiveReason(viewer, { personId, eventIds: await this.links.eventsOf(personId) })) {
      const { identifiers } = await this.db.tx.insert(LegalOpening, { personId, reason: checkOpeningReason(reason) });
      await this.audit.record('people.legal-name-opened', personId, { openingId: String(identifiers[0]?.['id']) });
    }
    return identity;
  }

  /** Whether there is anything to open, and who has opened it; null for those who may not open it. */
  async state(viewer: Viewer, personId: string): Promise<LegalIdentityState | null> {
    if (!canOpenLegalName(viewer, { personId, eventIds: await this.links.eventsOf(personId) })) return null;
    const known = await this.db.tx.existsBy(SealedIdentity, { personId });
    const openings = await this.db.tx.find(LegalOpening, { where: { personId }, order: { at: 'DESC', id: 'DESC' }, take: shownOpenings });
    const accountIds = openings.map(({ accountId }) => accountId ?? '').filter(Boolean);
    const members = await this.db.tx.findBy(Membership, { accountId: In(accountIds) });
    const nameOf = (accountId: string | null) => members.find((member) => member.accountId === accountId)?.displayName ?? null;
    return { known, openings: openings.map((opening) => Object.assign(opening, { by: nameOf(opening.accountId) })) };
  }

  async change(viewer: Viewer, personId: string, typed: LegalIdentityInput): Promise<LegalIdentity> {
    const person = await this.people.allowed(canOpenLegalName, viewer, personId);
    const fields = {
      legalName: typed.legalName?.trim() ? insist(readName(typed.legalName)) : null,
      dateOfBirth: typed.dateOfBirth || null,
      passportValidUntil: typed.passportValidUntil || null,
    };
    checkCodeName({ ...person, legalName: fields.legalName });
    await this.audit.record('people.legal-name-changed', personId);
    const known = await this.vault.of(personId);
    if (known) return this.vault.change(known, typed.version ?? 0, fields);
    if (typed.version) throw new Refusal(platformRefusals.changedMeanwhile);
    await this.vault.add([{ personId, ...fields }]);
    return insistOn(await this.vault.of(personId));
  }
}

function insistOn<Row>(row: Row | null): Row {
  if (!row) throw new NotFound();
  return row;
}
