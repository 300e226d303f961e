import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { hashSecret } from '../sessions';

/** Questions that passkeys sign. Each is known to the server alone, answered once, and forgotten after two minutes. */
@Injectable()
export class PasskeyChallenges {
  constructor(private readonly db: Database) {}

  /** Remembers it for this account's new key, or for anybody who signs in. */
  async ask(challenge: string, accountId: string | null): Promise<void> {
    await this.db.sql('select door_ask($1)', [hashOf(challenge, accountId)]);
  }

  /** True once for each question, when it was asked of the same account and not too long ago. */
  async answered(challenge: string, accountId: string | null): Promise<boolean> {
    const [found] = await this.db.sql<{ answered: boolean }>('select door_answered($1) as answered', [hashOf(challenge, accountId)]);
    return found?.answered ?? false;
  }
}

/** Whose new key it is to be is in the hash: the table says of nobody that they are adding one. */
function hashOf(challenge: string, accountId: string | null): string {
  return hashSecret(`${challenge} ${accountId ?? 'anybody'}`);
}
