import { Injectable } from '@nestjs/common';
import { Database, Vault } from '@kunak/platform/api';
import type { Sealer } from '@kunak/platform/api';
import type { Place } from '@kunak/platform/rules';
import { In, IsNull, Not } from 'typeorm';
import { LegalIdentity, SealedIdentity } from './legal-identity.entity';

const fields = ['legalName', 'dateOfBirth', 'passportValidUntil'] as const;
export const identityPlaces: Readonly<Record<(typeof fields)[number], Place>> = {
  legalName: ['legal_identity.legal_name'],
  dateOfBirth: ['legal_identity.date_of_birth'],
  passportValidUntil: ['legal_identity.passport_valid_until'],
};

export type IdentityFields = Partial<Pick<LegalIdentity, (typeof fields)[number]>>;

/** Reads and writes legal identities through the vault. Who may, and what is recorded of it, its callers have judged. */
@Injectable()
export class IdentityVault {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** By two statements, whatever the number; whoever has nothing written down is not among them. */
  async ofMany(personIds: readonly string[]): Promise<Map<string, LegalIdentity>> {
    const rows = await this.db.tx.findBy(SealedIdentity, { personId: In([...personIds]) });
    const sealers = await this.vault.forOpening(rows.map(({ personId }) => personId));
    return new Map(rows.map((row) => [row.personId, opened(row, sealers.get(row.personId))]));
  }

  async of(personId: string): Promise<LegalIdentity | null> {
    return (await this.ofMany([personId])).get(personId) ?? null;
  }

  /** Of everybody who has told it, for the search for doubles; the other fields stay sealed. */
  async datesOfBirth(): Promise<Map<string, string>> {
    const rows = await this.db.tx.find(SealedIdentity, { select: { personId: true, dateOfBirth: true }, where: { dateOfBirth: Not(IsNull()) } });
    const sealers = await this.vault.forOpening(rows.map(({ personId }) => personId));
    const dates = rows.flatMap(({ personId, dateOfBirth }) => {
      const date = dateOfBirth && sealers.get(personId)?.open(identityPlaces.dateOfBirth, dateOfBirth);
      return date ? [[personId, date] as const] : [];
    });
    return new Map(dates);
  }

  async add(identities: readonly ({ readonly personId: string } & IdentityFields)[]): Promise<void> {
    if (identities.length === 0) return;
    const sealers = await this.vault.forSealing(identities.map(({ personId }) => personId));
    await this.db.tx.insert(
      SealedIdentity,
      identities.map(({ personId, ...given }) => ({ personId, ...sealed(given, sealers.of(personId)) })),
    );
  }

  /** Over the version that was seen; fields that are not given stay. */
  async change({ id, personId }: Pick<LegalIdentity, 'id' | 'personId'>, seenVersion: number, given: IdentityFields): Promise<LegalIdentity> {
    const sealer = (await this.vault.forSealing([personId])).of(personId);
    return opened(await this.db.change(SealedIdentity, id, seenVersion, sealed(given, sealer)), sealer);
  }
}

function sealed(given: IdentityFields, sealer: Sealer): Partial<SealedIdentity> {
  const names = fields.filter((name) => given[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, sealer.sealIfAny(identityPlaces[name], given[name])]));
}

/** Where the key has been destroyed, nothing is known any more. */
function opened({ id, personId, version, ...row }: SealedIdentity, sealer: Sealer | undefined): LegalIdentity {
  const values = fields.map((name) => [name, row[name] && sealer ? sealer.open(identityPlaces[name], row[name]) : null]);
  return Object.assign(new LegalIdentity(), { id, personId, version }, Object.fromEntries(values));
}
