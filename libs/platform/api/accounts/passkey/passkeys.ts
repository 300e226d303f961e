import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import { passkeyPlaceOf, Settings } from '../../settings';
import { AccountAudit } from '../account-audit';
import type { KnownAccount } from '../credentials';
import { neutralName } from '../neutral-name';
import { accountRefusals } from '../passphrases';
import { PasskeyChallenges } from './passkey-challenges';
import { Passkey } from './passkey.entity';

const most = 20;

/** Keys that live in people's devices. Always with a fingerprint or a PIN of the device, so one of them is as good as a passphrase and a code. */
@Injectable()
export class Passkeys {
  private readonly place;

  constructor(
    @Inject(Settings) settings: Settings,
    private readonly db: Database,
    private readonly challenges: PasskeyChallenges,
    private readonly audit: AccountAudit,
  ) {
    this.place = passkeyPlaceOf(settings);
  }

  list(accountId: string): Promise<Passkey[]> {
    return this.db.tx.find(Passkey, { where: { accountId }, order: { id: 'ASC' } });
  }

  /** What the browser hands to `navigator.credentials.create`, as JSON. */
  async startNew(accountId: string): Promise<string> {
    const known = await this.list(accountId);
    if (known.length >= most) throw new Refusal(accountRefusals.tooManyPasskeys, { most });
    const options = await generateRegistrationOptions({
      rpName: neutralName,
      rpID: this.here.domain,
      userName: neutralName,
      userDisplayName: neutralName,
      userID: userHandle(accountId),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.challenges.ask(options.challenge, accountId);
    return JSON.stringify(options);
  }

  async keepNew(accountId: string, answer: string, name: string): Promise<Passkey> {
    const response = parsed<RegistrationResponseJSON>(answer);
    const made = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => this.challenges.answered(challenge, accountId),
      expectedOrigin: [...this.here.origins],
      expectedRPID: this.here.domain,
      requireUserVerification: true,
    }).catch(doesNotFit);
    if (!made.verified) return doesNotFit();
    const { credential } = made.registrationInfo;
    const { identifiers } = await this.db.tx.insert(Passkey, {
      accountId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter((transport) => /^[a-z-]{1,20}$/.test(transport)).slice(0, 8),
      name: checkedName(name),
    });
    const id = String(identifiers[0]?.['id']);
    await this.audit.record('accounts.passkey-added', accountId, { passkey: id });
    return this.db.load(Passkey, id);
  }

  async rename(accountId: string, id: string, name: string): Promise<void> {
    const done = await this.db.tx.update(Passkey, { id, accountId }, { name: checkedName(name) });
    if (done.affected !== 1) throw new NotFound();
  }

  /** The last way in stays: an account that nobody can open is lost. */
  async remove(accountId: string, id: string): Promise<void> {
    const [others] = await this.db.sql(
      `select 1 from account a where a.id = $1 and (a.passphrase_hash is not null or a.printed_code_hash is not null
         or exists (select 1 from passkey p where p.account_id = a.id and p.id <> $2))`,
      [accountId, id],
    );
    if (!others) throw new Refusal(accountRefusals.lastWay);
    const done = await this.db.tx.delete(Passkey, { id, accountId });
    if (done.affected !== 1) throw new NotFound();
    await this.audit.record('accounts.passkey-removed', accountId, { passkey: id });
  }

  /** What the browser hands to `navigator.credentials.get`: names nobody, the device knows whose key it has. */
  async startSignIn(): Promise<string> {
    const options = await generateAuthenticationOptions({ rpID: this.here.domain, userVerification: 'required' });
    await this.challenges.ask(options.challenge, null);
    return JSON.stringify(options);
  }

  /** Whose key has signed; null where anything does not fit, or the account is closed. */
  async judge(answer: string): Promise<KnownAccount | null> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    const [key] = await this.db.sql<Passkey & { closed: boolean }>(
      'select id, account_id as "accountId", public_key as "publicKey", counter::float8 as counter, closed from door_by_passkey($1)',
      [String(response.id)],
    );
    if (!key || !this.place) return null;
    const judged = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => this.challenges.answered(challenge, null),
      expectedOrigin: [...this.place.origins],
      expectedRPID: this.place.domain,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
      },
      requireUserVerification: true,
    }).catch(() => null);
    const handle = response.response.userHandle;
    const ownHandle = handle === undefined || handle === Buffer.from(userHandle(key.accountId)).toString('base64url');
    if (!judged?.verified || !ownHandle || key.closed) return null;
    const { newCounter } = judged.authenticationInfo;
    await this.db.asAccount(key.accountId, () => this.db.sql('update passkey set counter = $2, last_used_at = now() where id = $1', [key.id, newCounter]));
    return { id: key.accountId };
  }

  private get here(): { readonly domain: string; readonly origins: readonly string[] } {
    if (!this.place) throw new Refusal(accountRefusals.noPasskeysHere);
    return this.place;
  }
}

/** Lies in the device beside the key: the same for all keys of an account, and no way back to it. */
function userHandle(accountId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`passkeys of ${accountId}`).digest());
}

function parsed<Response>(answer: string): Response {
  try {
    return JSON.parse(answer) as Response;
  } catch {
    // SyntaxError: no answer of a browser.
    throw new Refusal(accountRefusals.refused);
  }
}

/** The library says in words what is wrong; who asks learns only that it is. */
function doesNotFit(): never {
  throw new Refusal(accountRefusals.passkeyRefused);
}

function checkedName(name: string): string {
  const tidy = name.normalize('NFC').replace(/\p{C}/gu, '').trim();
  if (!tidy || tidy.length > 60) throw new Refusal(platformRefusals.invalid, { field: 'name' });
  return tidy;
}
