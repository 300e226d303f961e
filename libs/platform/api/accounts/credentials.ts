import { Injectable } from '@nestjs/common';
import { readPrintedCode } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { hashLike } from './passphrases';
import { AccountAudit } from './account-audit';
import { SecondStep } from './second-step';
import { hashSecret } from './sessions';

export type KnownAccount = { readonly id: string };
/** Whose credentials these are; that a code of the second step is missing; or null, whatever it was that did not fit. */
export type Shown = KnownAccount | 'code-needed' | null;

/** One row, whether or not there is such an account: an empty answer is a little faster than a full one. */
type Row = { readonly id: string | null; readonly closed: boolean };
type PassphraseRow = Row & { readonly totpConfirmed: boolean };
type CodeRow = Row & { readonly recoveryId: string | null };

/**
 * Judges what somebody shows to prove who they are: to sign in, or once more while signed in. Every way does the same work whether or not
 * there is such an account, whatever it has, and whether or not it is closed: time must not tell what the answer does not.
 */
@Injectable()
export class Credentials {
  constructor(
    private readonly db: Database,
    private readonly secondStep: SecondStep,
    private readonly audit: AccountAudit,
  ) {}

  async byPassphrase(login: string, passphrase: string, code: string | null): Promise<Shown> {
    const asked = foldLogin(login);
    const [salt] = await this.db.sql<{ head: string | null }>('select door_passphrase_salt($1) as head', [asked]);
    const hashed = await hashLike(salt?.head ?? null, passphrase);
    const [account] = await this.db.sql<PassphraseRow>('select id, totp_confirmed as "totpConfirmed", closed from door_by_passphrase($1, $2)', [asked, hashed]);
    if (!account?.id || account.closed) return null;
    const { id } = account;
    if (!account.totpConfirmed) return { id };
    if (!code) return 'code-needed';
    return (await this.secondStep.accept(id, code)) ? { id } : null;
  }

  /** The one printed code that somebody lives with, or one of the ten for a bad day, which is used up. */
  async byPrintedCode(typed: string): Promise<Shown> {
    const [account] = await this.db.sql<CodeRow>('select id, recovery_id as "recoveryId", closed from door_by_printed_code($1)', [
      hashSecret(readPrintedCode(typed).code ?? ''),
    ]);
    if (!account?.id || account.closed) return null;
    const { id, recoveryId } = account;
    if (recoveryId === null) return { id };
    const used = await this.db.asAccount(id, () =>
      this.db.sql('update recovery_code set used_at = now() where id = $1 and used_at is null returning 1', [recoveryId]),
    );
    if (used.length === 0) return null;
    await this.audit.record('accounts.recovery-code-used', id, { code: recoveryId });
    return { id };
  }
}

/** Logins differ neither by case nor by spaces around them. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
