import { Injectable } from '@nestjs/common';
import { readPrintedCode, Refusal } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Database } from '../database/database';
import { Account } from './account.entity';
import { accountRefusals, passphraseFits } from './passphrases';
import { SecondStep } from './second-step';
import { hashSecret, Sessions } from './sessions';
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
    private readonly secondStep: SecondStep,
  ) {}

  async withPassphrase(login: string, passphrase: string, code: string | null, exchange: Exchange): Promise<SignInOutcome> {
    const folded = foldLogin(login);
    const keys = [`account:${folded}`, addressKey(exchange.req)];
    this.slowDown.assertMayTry(keys);
    const account = await this.db.tx.findOneBy(Account, { login: folded });
    if (!(await passphraseFits(account?.passphraseHash, passphrase)) || !account) return this.refuse(keys);
    if (account.totpConfirmed) {
      if (!code) return SignInOutcome.CodeNeeded;
      if (!(await this.secondStep.accept(account, code))) return this.refuse(keys);
    }
    this.slowDown.succeeded(keys);
    return this.open(account, exchange);
  }

  async withPrintedCode(typed: string, exchange: Exchange): Promise<SignInOutcome> {
    const keys = [addressKey(exchange.req)];
    this.slowDown.assertMayTry(keys);
    const { code } = readPrintedCode(typed);
    const account = code ? await this.db.tx.findOneBy(Account, { printedCodeHash: hashSecret(code) }) : null;
    if (!account) return this.refuse(keys);
    this.slowDown.succeeded(keys);
    return this.open(account, exchange);
  }

  /** A session at the host where the account has been longest. */
  async open(account: Account, { req, res }: Exchange): Promise<SignInOutcome> {
    await this.db.rescope({ hostId: null, accountId: account.id });
    const [member] = await this.db.sql<{ host_id: string }>('select host_id from membership where account_id = $1 order by id limit 1', [account.id]);
    await this.sessions.start(account.id, member?.host_id ?? null, req, res);
    return SignInOutcome.SignedIn;
  }

  private refuse(keys: readonly string[]): never {
    this.slowDown.failed(keys);
    throw new Refusal(accountRefusals.refused);
  }
}

/** Logins differ neither by case nor by spaces around them. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

/** Lives in memory only, inside {@link SlowDown}. */
function addressKey(request: Request): string {
  return `address:${request.ip ?? ''}`;
}
