import { Injectable } from '@nestjs/common';
import { CertificateState, CertificateVariant, factsFor, verifyAnswer } from '@kunak/certificates/rules';
import type { Disclosure, VerifyAnswer } from '@kunak/certificates/rules';
import { Database, hashSecret } from '@kunak/platform/api';
import { CertificateVault } from '../issued/certificate-vault';
import { CertificatePages } from '../page/certificate-pages.service';

type Found = {
  id: string;
  hostId: string;
  participationId: string;
  snapshot: Buffer;
  disclosure: Disclosure;
  state: CertificateState;
  ended_at: string | null;
  neutral: boolean;
};

/** Finds a certificate by its code, whichever host it is of, and says what the holder allowed. */
@Injectable()
export class LookUp {
  constructor(
    private readonly db: Database,
    private readonly vault: CertificateVault,
    private readonly pages: CertificatePages,
  ) {}

  /**
   * Row-level security shows the row of this code and no other; what is on it lies under its holder's key, at its host. That there is more to do where
   * something is found nobody can tell: the page takes its time.
   */
  async byCode(code: string): Promise<VerifyAnswer> {
    const capability = hashSecret(code);
    return this.db.within({ hostId: null, capability }, async () => {
      const [found] = await this.db.sql<Found>(
        `select id, host_id as "hostId", participation_id as "participationId", snapshot, disclosure, state, ended_at, neutral_code_hash is not distinct from $1 as neutral
         from certificate where code_hash = $1 or neutral_code_hash = $1`,
        [capability],
      );
      return found ? this.told(found) : verifyAnswer(null);
    });
  }

  private async told(found: Found): Promise<VerifyAnswer> {
    await this.db.rescope({ hostId: found.hostId });
    const snapshot = await this.vault.ofParticipation(found);
    const certified = snapshot && factsFor(snapshot, found.neutral ? CertificateVariant.Neutral : snapshot.facts.variant);
    if (!certified) return verifyAnswer(null);
    const facts = await this.pages.withoutTelling(await this.eventOf(found), certified);
    const { state, disclosure } = found;
    return verifyAnswer({
      facts,
      disclosure,
      revokedAt: state === CertificateState.Revoked ? String(found.ended_at) : null,
      replacedById: state === CertificateState.Replaced ? 'newer' : null,
    });
  }

  private async eventOf({ participationId }: Found): Promise<string> {
    const [row] = await this.db.sql<{ id: string }>('select event_id as id from participation where id = $1', [participationId]);
    return row?.id ?? '';
  }
}
