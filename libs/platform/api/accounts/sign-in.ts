import { Injectable } from '@nestjs/common';
import { Refusal } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Database } from '../database/database';
import { Credentials, foldLogin } from './credentials';
import type { KnownAccount, Shown } from './credentials';
import { accountRefusals } from './passphrases';
import { Passkeys } from './passkey/passkeys';
import { Sessions } from './sessions';
import { SlowDown } from './slow-down';

export const SignInOutcome = { SignedIn: 'SIGNED_IN', CodeNeeded: 'CODE_NEEDED' } as const;
export type SignInOutcome = (typeof SignInOutcome)[keyof typeof SignInOutcome];

export type Exchange = { readonly req: Request; readonly res: Response };

/** Lets people in. Whatever does not fit gets one answer, so that nobody learns who has an account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly slowDown: SlowDown,
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
    private readonly passkeys: Passkeys,
  ) {}

  withPassphrase(login: string, passphrase: string, code: string | null, exchange: Exchange): Promise<SignInOutcome> {
    return this.with([loginKey(login), addressKey(exchange.req)], exchange, () => this.credentials.byPassphrase(login, passphrase, code));
  }

  withPrintedCode(typed: string, exchange: Exchange): Promise<SignInOutcome> {
    return this.with([addressKey(exchange.req)], exchange, () => this.credentials.byPrintedCode(typed));
  }

  withPasskey(answer: string, exchange: Exchange): Promise<SignInOutcome> {
    return this.with([addressKey(exchange.req)], exchange, () => this.passkeys.judge(answer));
  }

  /** A session at the host where the account has been longest. */
  async open(account: KnownAccount, { req, res }: Exchange): Promise<SignInOutcome> {
    await this.db.rescope({ hostId: null, accountId: account.id });
    const [member] = await this.db.sql<{ host_id: string }>('select host_id from membership where account_id = $1 order by id limit 1', [account.id]);
    await this.sessions.start(account.id, member?.host_id ?? null, req, res);
    return SignInOutcome.SignedIn;
  }

  private async with(keys: readonly string[], exchange: Exchange, judge: () => Promise<Shown>): Promise<SignInOutcome> {
    const account = await this.tried(keys, judge);
    return account === 'code-needed' ? SignInOutcome.CodeNeeded : this.open(account, exchange);
  }

  /**
   * Judges under the slow-down; whatever does not fit is refused with the same words. A try at an account counts before it is judged, so that
   * many at the same moment are no more than many in turn; from one address a whole hall may sign in at once.
   */
  async tried(keys: readonly string[], judge: () => Promise<Shown>): Promise<Exclude<Shown, null>> {
    this.slowDown.assertMayTry(keys);
    const addresses = keys.filter(isAddressKey);
    const accounts = keys.filter((key) => !isAddressKey(key));
    this.slowDown.failed(accounts);
    const shown = await judge();
    if (shown === null) {
      this.slowDown.failed(addresses);
      throw new Refusal(accountRefusals.refused);
    }
    if (shown === 'code-needed') this.slowDown.forgive(accounts);
    else this.slowDown.succeeded(keys);
    return shown;
  }
}

export function loginKey(login: string): string {
  return `account:${foldLogin(login)}`;
}

/** Lives in memory only, inside {@link SlowDown}. */
export function addressKey(request: Request): string {
  return `address:${request.ip ?? ''}`;
}

function isAddressKey(key: string): boolean {
  return key.startsWith('address:');
}
