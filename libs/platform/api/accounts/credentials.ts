import { Injectable } from '@nestjs/common';
import { readPrintedCode } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Account } from './account.entity';
import { passphraseFits } from './passphrases';
import { SecondStep } from './second-step';
import { hashSecret } from './sessions';

/** Whose credentials these are; that a code of the second step is missing; or null, whatever it was that did not fit. */
export type Shown = Account | 'code-needed' | null;

/** Judges what somebody shows to prove who they are: to sign in, or once more while signed in. */
@Injectable()
export class Credentials {
  constructor(
    private readonly db: Database,
    private readonly secondStep: SecondStep,
  ) {}

  async byPassphrase(login: string, passphrase: string, code: string | null): Promise<Shown> {
    const account = await this.db.tx.findOneBy(Account, { login: foldLogin(login) });
    if (!(await passphraseFits(account?.passphraseHash, passphrase)) || !account) return null;
    if (!account.totpConfirmed) return account;
    if (!code) return 'code-needed';
    return (await this.secondStep.accept(account, code)) ? account : null;
  }

  async byPrintedCode(typed: string): Promise<Shown> {
    const { code } = readPrintedCode(typed);
    return code ? this.db.tx.findOneBy(Account, { printedCodeHash: hashSecret(code) }) : null;
  }
}

/** Logins differ neither by case nor by spaces around them. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
