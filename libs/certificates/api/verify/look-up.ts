import { Injectable } from '@nestjs/common';
import { CertificateState, CertificateVariant, factsFor, verifyAnswer } from '@kunak/certificates/rules';
import type { CertificateSnapshot, Disclosure, VerifyAnswer } from '@kunak/certificates/rules';
import { Database, hashSecret } from '@kunak/platform/api';

type Found = { snapshot: CertificateSnapshot; disclosure: Disclosure; state: CertificateState; ended_at: string | null; neutral: boolean };

/** Finds a certificate by its code, whichever host it is of, and says what the holder allowed. */
@Injectable()
export class LookUp {
  constructor(private readonly db: Database) {}

  /** One statement whatever there is to find; row-level security shows the row of this code and no other. */
  async byCode(code: string): Promise<VerifyAnswer> {
    const capability = hashSecret(code);
    const [found] = await this.db.within({ hostId: null, capability }, () =>
      this.db.sql<Found>(
        `select snapshot, disclosure, state, ended_at, neutral_code_hash is not distinct from $1 as neutral
         from certificate where code_hash = $1 or neutral_code_hash = $1`,
        [capability],
      ),
    );
    const facts = found && factsFor(found.snapshot, found.neutral ? CertificateVariant.Neutral : found.snapshot.facts.variant);
    if (!found || !facts) return verifyAnswer(null);
    const { state, disclosure } = found;
    return verifyAnswer({
      facts,
      disclosure,
      revokedAt: state === CertificateState.Revoked ? String(found.ended_at) : null,
      replacedById: state === CertificateState.Replaced ? 'newer' : null,
    });
  }
}
