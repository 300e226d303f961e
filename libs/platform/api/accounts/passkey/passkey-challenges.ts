import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { hashSecret } from '../sessions';
import { PasskeyChallenge } from './passkey-challenge.entity';

const lasts = "interval '2 minutes'";

/** Questions that passkeys sign. Each is known to the server alone, answered once, and forgotten after two minutes. */
@Injectable()
export class PasskeyChallenges {
  constructor(private readonly db: Database) {}

  /** Remembers it for this account's new key, or for anybody who signs in. */
  async ask(challenge: string, accountId: string | null): Promise<void> {
    await this.db.sql(`delete from passkey_challenge where created_at < now() - ${lasts}`);
    await this.db.tx.insert(PasskeyChallenge, { challengeHash: hashSecret(challenge), accountId });
  }

  /** True once for each question, when it was asked of the same account and not too long ago. */
  async answered(challenge: string, accountId: string | null): Promise<boolean> {
    const found = await this.db.sql(
      `delete from passkey_challenge where challenge_hash = $1 and account_id is not distinct from $2::uuid and created_at > now() - ${lasts} and created_at < now() + ${lasts} returning 1`,
      [hashSecret(challenge), accountId],
    );
    return found.length === 1;
  }
}
