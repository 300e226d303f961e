import { canOpenLegalName, checkCodeName, insist, mustGiveReason, readName } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Audit, Database } from '@kunak/platform/api';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { IdentityVault } from './identity-vault';
import { SealedIdentity } from './legal-identity.entity';
import type { LegalIdentity } from './legal-identity.entity';
import { LegalOpenings } from './legal-openings';
import { People } from './people.service';
import { PeopleLinks } from './people-links';
import type { LegalIdentityState } from './person-types';
import type { LegalIdentityInput } from './person.inputs';

/** The vault of each person: opened one at a time, with a reason, never in a list. */
@Injectable()
export class LegalIdentities {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly links: PeopleLinks,
    private readonly audit: Audit,
    private readonly vault: IdentityVault,
    private readonly openings: LegalOpenings,
  ) {}

  /** Null where nothing is written down; then nothing was opened, and nothing is recorded. */
  async open(viewer: Viewer, personId: string, reason: string): Promise<LegalIdentity | null> {
    await this.people.allowed(canOpenLegalName, viewer, personId);
    const identity = await this.vault.of(personId);
    if (identity && mustGiveReason(viewer, { personId, eventIds: await this.links.eventsOf(personId) })) {
      await this.audit.record('people.legal-name-opened', personId, { openingId: await this.openings.note(personId, reason) });
    }
    return identity;
  }

  /** Whether there is anything to open, and who has opened it; null for those who may not open it. */
  async state(viewer: Viewer, personId: string): Promise<LegalIdentityState | null> {
    if (!canOpenLegalName(viewer, { personId, eventIds: await this.links.eventsOf(personId) })) return null;
    const known = await this.db.tx.existsBy(SealedIdentity, { personId });
    return { known, openings: await this.openings.latest(personId) };
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
