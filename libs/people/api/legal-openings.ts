import { randomUUID } from 'node:crypto';
import { checkOpeningReason } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Database, Membership, Vault } from '@kunak/platform/api';
import type { Place } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { SealedOpening } from './legal-identity.entity';
import type { LegalOpening } from './legal-identity.entity';

const shownOpenings = 20;
export const openingPlace = ({ id }: { readonly id: string }): Place => ['legal_opening.reason', id];

/** Notes who opened a legal identity and why, for its person to see. */
@Injectable()
export class LegalOpenings {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Gives the id of the note. @throws Refusal for a reason that says nothing */
  async note(personId: string, reason: string): Promise<string> {
    const id = randomUUID();
    const given = checkOpeningReason(reason);
    await this.db.tx.insert(SealedOpening, { id, personId, reason: await this.vault.seal(personId, openingPlace({ id }), given) });
    return id;
  }

  /** The latest; to the hour, so that their order within one says nothing. */
  async latest(personId: string): Promise<LegalOpening[]> {
    const rows = await this.db.tx.find(SealedOpening, { where: { personId }, order: { at: 'DESC', id: 'DESC' }, take: shownOpenings });
    const members = await this.db.tx.findBy(Membership, { accountId: In(rows.map(({ accountId }) => accountId ?? '').filter(Boolean)) });
    const sealer = (await this.vault.forOpening([personId])).get(personId);
    return rows.map(({ id, at, reason, accountId }) => ({
      ...{ id, at, reason: sealer?.open(openingPlace({ id }), reason) ?? '' },
      by: members.find((member) => member.accountId === accountId)?.displayName ?? null,
    }));
  }
}
