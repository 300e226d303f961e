import { Injectable } from '@nestjs/common';
import { Refusal } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Account } from './account.entity';
import { Credentials } from './credentials';
import type { Shown } from './credentials';
import { accountRefusals } from './passphrases';
import { Passkeys } from './passkey/passkeys';
import { Sessions } from './sessions';
import type { SignedIn } from './sessions';
import { addressKey, loginKey, SignIn, SignInOutcome } from './sign-in';
import type { Exchange } from './sign-in';

/** Somebody who is signed in proves once more that it is still them; the session stays the same one. */
@Injectable()
export class Proofs {
  constructor(
    private readonly db: Database,
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
    private readonly passkeys: Passkeys,
  ) {}

  async withPassphrase(passphrase: string, code: string | null, signedIn: SignedIn, exchange: Exchange): Promise<SignInOutcome> {
    const { login } = await this.db.load(Account, signedIn.accountId);
    return this.with(signedIn, [loginKey(login), addressKey(exchange.req)], () => this.credentials.byPassphrase(login, passphrase, code));
  }

  async withPrintedCode(typed: string, signedIn: SignedIn, exchange: Exchange): Promise<SignInOutcome> {
    return this.with(signedIn, [addressKey(exchange.req)], () => this.credentials.byPrintedCode(typed));
  }

  async withPasskey(answer: string, signedIn: SignedIn, exchange: Exchange): Promise<SignInOutcome> {
    return this.with(signedIn, [addressKey(exchange.req)], () => this.passkeys.judge(answer));
  }

  private async with(signedIn: SignedIn, keys: readonly string[], judge: () => Promise<Shown>): Promise<SignInOutcome> {
    const shown = await this.signIns.tried(keys, judge);
    if (shown === 'code-needed') return SignInOutcome.CodeNeeded;
    // Somebody else's code proves nothing about who sits here.
    if (shown.id !== signedIn.accountId) throw new Refusal(accountRefusals.refused);
    await this.sessions.proved(signedIn);
    return SignInOutcome.SignedIn;
  }
}
