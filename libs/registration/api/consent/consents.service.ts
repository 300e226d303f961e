import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Audit, Database, InstantScalar, instantSql } from '@kunak/platform/api';
import { consentPurposes, consentState, needsAsking, recordConsent } from '@kunak/registration/rules';
import type { ConsentAnswer, ConsentPurpose, ConsentRecord, ConsentState } from '@kunak/registration/rules';
import { Consent, ConsentPurposeScalar, ConsentStateScalar } from './consent.entity';

/** Where a guest stands on one purpose. */
@ObjectType()
export class ConsentGiven {
  @Field(() => ConsentPurposeScalar)
  purpose!: ConsentPurpose;

  @Field(() => ConsentStateScalar)
  state!: ConsentState;

  /** True where nothing was said yet, or the wording has changed since. */
  @Field()
  needsAsking!: boolean;

  @Field(() => Int, { nullable: true })
  wordingVersion!: number | null;

  @Field(() => InstantScalar, { nullable: true })
  at!: string | null;
}

/** What guests have agreed to; nothing is ever changed here, only added. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async of(participationId: string): Promise<ConsentGiven[]> {
    const records = await this.recordsOf(participationId);
    return consentPurposes.map((purpose) => {
      const last = records.filter((record) => record.purpose === purpose).at(-1);
      return {
        purpose,
        state: consentState(purpose, records),
        needsAsking: needsAsking(purpose, records),
        wordingVersion: last?.version ?? null,
        at: last?.at ?? null,
      };
    });
  }

  /** The same answer to the same wording again adds nothing. */
  async answer(participationId: string, purpose: ConsentPurpose, version: number, answer: ConsentAnswer): Promise<void> {
    const record = recordConsent({ purpose, version, answer, at: new Date().toISOString() });
    const last = (await this.recordsOf(participationId)).filter((known) => known.purpose === purpose).at(-1);
    if (last?.answer === record.answer && last.version === record.version) return;
    await this.db.tx.insert(Consent, { participationId, purpose, wordingVersion: version, language: this.db.language, answer });
    await this.audit.record(`registration.consent-${answer}`, participationId, { purpose, version });
  }

  /** What everybody at an event has said so far, the oldest first, by person. */
  async atEvent(eventId: string): Promise<ReadonlyMap<string, readonly ConsentRecord[]>> {
    const rows = await this.db.sql<ConsentRecord & { personId: string }>(
      `select p.person_id as "personId", c.purpose, c.wording_version as version, c.answer, ${instantSql('c.at')} as at
         from consent c join participation p on p.host_id = c.host_id and p.id = c.participation_id where p.event_id = $1 order by c.at, c.id`,
      [eventId],
    );
    const byPerson = new Map<string, ConsentRecord[]>();
    for (const { personId, ...record } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), record]);
    return byPerson;
  }

  private async recordsOf(participationId: string): Promise<ConsentRecord[]> {
    const rows = await this.db.tx.find(Consent, { where: { participationId }, order: { at: 'ASC', id: 'ASC' } });
    return rows.map(({ purpose, wordingVersion, answer, at }) => ({ purpose, version: wordingVersion, answer, at }));
  }
}
