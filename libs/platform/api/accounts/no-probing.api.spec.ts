import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { printedCode, Role } from '@kunak/platform/rules';
import { startTestServer, withoutStacks } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { AccessLinks } from './access-links';
import { Account } from './account.entity';
import { Credentials } from './credentials';
import { Freezing } from './lock/freezing';
import { TravelLock } from './lock/travel-lock.entity';
import { Membership } from './membership.entity';
import { hashPassphrase, passphraseCost } from './passphrases';
import { RecoveryCode } from './recovery/recovery-code.entity';
import { ResetLink } from './recovery/reset-link.entity';
import { hashSecret } from './sessions';

/** The slow hash would hide what it must not be needed to hide: its cost goes for these tries, the way through the code stays. */
const usualCost = { ...passphraseCost };
beforeAll(() => void Object.assign(passphraseCost, { memoryCost: 64, timeCost: 1 }));
afterAll(() => void Object.assign(passphraseCost, usualCost));

const passphrase = 'волна чайник облако семь';
const past = '2020-01-01T00:00:00Z';
const future = '2999-01-01T00:00:00Z';
/** What somebody tries, and how long it took each time. */
type Attempt = () => Promise<unknown>;
type Kinds = Readonly<Record<string, Attempt>>;

/** Mann–Whitney: how surprising it is, in standard deviations, that values of one list are larger. Asks nothing of the distribution. */
function surprise(left: readonly number[], right: readonly number[]): number {
  const all = [...left.map((value) => ({ value, mine: true })), ...right.map((value) => ({ value, mine: false }))].sort((a, b) => a.value - b.value);
  const ranks = all.reduce((sum, { mine }, index) => sum + (mine ? index + 1 : 0), 0);
  const [n, m] = [left.length, right.length];
  return (ranks - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

/** Rounds of one try each, in random order, so that whatever the machine does meanwhile happens to all kinds alike. */
async function measured(kinds: Kinds, tries: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  const rounds = Math.ceil(tries / Object.keys(kinds).length);
  for (let round = -20; round < rounds; round += 1) {
    for (const [kind, attempt] of Object.entries(kinds).sort(() => Math.random() - 0.5)) {
      const since = process.hrtime.bigint();
      await attempt();
      // The first rounds warm up.
      if (round >= 0) times[kind]?.push(Number(process.hrtime.bigint() - since) / 1e6);
    }
  }
  return times;
}

/** Beyond this one in two thousand comparisons of equal things would fall; a kind counts as told apart when it does so twice, the same way. */
const limit = 3.5;

/** Kinds that so many tries tell from the first one. */
async function toldApart(kinds: Kinds, tries = 2_000): Promise<string[]> {
  const [first = '', ...others] = Object.keys(kinds);
  let suspects: Record<string, number> = Object.fromEntries(others.map((kind) => [kind, 0]));
  for (let run = 0; run < 2 && Object.keys(suspects).length > 0; run += 1) {
    const times = await withoutStacks(() => measured(kinds, tries));
    const now = Object.keys(suspects).map((kind): [string, number] => [kind, surprise(times[kind] ?? [], times[first] ?? [])]);
    const median = (kind: string): string => ((times[kind] ?? []).sort((a, b) => a - b)[Math.floor((times[kind]?.length ?? 0) / 2)] ?? 0).toFixed(2);
    process.stdout.write(`${first} ${median(first)} ms; ${now.map(([kind, z]) => `${kind} ${median(kind)} ms (z ${z.toFixed(1)})`).join('; ')}\n`);
    suspects = Object.fromEntries(now.filter(([kind, z]) => Math.abs(z) > limit && z * (suspects[kind] ?? 0) >= 0));
  }
  return Object.keys(suspects);
}

describe('2,000 tries', () => {
  let server: TestServer;
  let passphraseHash: string;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_LOG: 'silent' });
    passphraseHash = await hashPassphrase(passphrase);
  });
  afterAll(() => server.stop());

  let made = 0;
  const fresh = (): string => `guest-${(made += 1)}`;
  const codeOf = (seed: number): string => printedCode(createHash('sha256').update(String(seed)).digest());
  /** Each account is tried four times at most and each address once: the slow-down has no part in this. */
  const accounts = async (
    more: Partial<Account>,
    then: (id: string, nth: number) => Promise<unknown> = () => Promise.resolve(),
    count = 200,
  ): Promise<() => string> => {
    const logins = Array.from({ length: count }, fresh);
    await server.at(async (db) => {
      for (const [nth, login] of logins.entries()) {
        const id = randomUUID();
        await db.rescope({ ...db.scope, accountId: id });
        await db.tx.insert(Account, { id, login, ...more });
        await then(id, nth);
      }
    });
    let turn = 0;
    return () => logins[(turn += 1) % logins.length] ?? '';
  };
  let address = 0;
  const refused = async (query: string, variables: Record<string, string>): Promise<void> => {
    address += 1;
    const answer = await server.stranger.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}` },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    if (!/^accounts\.(refused|linkEnded)$/.test(errors?.[0]?.extensions.code ?? '')) throw new Error(`not refused: ${JSON.stringify(errors)}`);
  };
  const signIn = 'mutation ($login: String!, $passphrase: String!) { signIn(login: $login, passphrase: $passphrase) { outcome } }';
  const trying = (next: () => string, typed: string) => (): Promise<void> => refused(signIn, { login: next(), passphrase: typed });
  const locked = (accountId: string) => server.db.tx.insert(TravelLock, { accountId, beginsAt: past, endsAt: future, releasable: true });

  it('do not tell who has an account, what it opens with, and whether it is shut', async () => {
    const kinds = {
      nobody: trying(fresh, 'a wrong guess at it'),
      'with a passphrase': trying(await accounts({ passphraseHash }), 'a wrong guess at it'),
      'with a printed code alone': trying(await accounts({}), 'a wrong guess at it'),
      'with a second step': trying(await accounts({ passphraseHash, totpConfirmed: true, totpSecret: randomBytes(157) }), 'a wrong guess at it'),
      'frozen, tried with the right one': trying(await accounts({ passphraseHash, frozenAt: past }), passphrase),
      'on a journey, tried with the right one': trying(await accounts({ passphraseHash }, locked), passphrase),
    };
    expect(await toldApart(kinds)).toEqual([]);
  }, 400_000);

  it('would tell, if the server took a short way for nobody', async () => {
    const credentials = server.app.get(Credentials);
    const careful = credentials.byPassphrase.bind(credentials);
    credentials.byPassphrase = async (login, ...rest) =>
      (await server.db.sql('select from door_taken($1)', [[login]])).length > 0 ? careful(login, ...rest) : null;
    const many = await accounts({ passphraseHash }, undefined, 600);
    const kinds = { nobody: trying(fresh, 'a wrong guess at it'), 'with a passphrase': trying(many, 'a wrong guess at it') };
    expect(await toldApart(kinds)).toEqual(['with a passphrase']);
    credentials.byPassphrase = careful;
  }, 400_000);

  it('do not tell which printed codes there are', async () => {
    const code = 'mutation ($code: String!) { signInWithPrintedCode(code: $code) { outcome } }';
    const kind = async (seed: number, more: Partial<Account>, then: (id: string, hash: string) => Promise<unknown>) => {
      await accounts(more, (id, nth) => then(id, hashSecret(codeOf(seed + nth))));
      let turn = 0;
      return () => refused(code, { code: codeOf(seed + ((turn += 1) % 200)) });
    };
    const owned = (id: string, printedCodeHash: string) => server.db.tx.update(Account, { id }, { printedCodeHash });
    const kinds = {
      none: await kind(1_000, {}, () => Promise.resolve()),
      'of a frozen account': await kind(3_000, { frozenAt: past }, owned),
      'of somebody on a journey': await kind(5_000, {}, (id, hash) => Promise.all([owned(id, hash), locked(id)])),
      'used up': await kind(7_000, {}, (accountId, codeHash) => server.db.tx.insert(RecoveryCode, { accountId, codeHash, usedAt: past })),
    };
    expect(await toldApart(kinds)).toEqual([]);
  }, 400_000);

  it('do not tell which links there were', async () => {
    const accept = 'mutation ($token: String!) { acceptInvitationLink(token: $token, passphrase: "волна чайник облако семь") { login } }';
    const reset = 'mutation ($token: String!) { takeResetWithPassphrase(token: $token, passphrase: "волна чайник облако семь") { outcome } }';
    const terms = { displayName: 'Guest 00', role: Role.Trainer, eventId: null, personId: null, language: 'ru' } as const;
    const offered = (expiresAt: string) => server.at(() => server.app.get(AccessLinks).offer({ ...terms, login: fresh(), expiresAt }));
    const expired = (await offered(past)).token;
    const used = (await offered(future)).token;
    await server.at((db) => db.sql('update access_link set used_at = now() where expires_at > now()'));
    const resetOf = async (more: Partial<Account>, token: string, expiresAt: string) => {
      const { id } = await server.add(Account, { login: fresh(), passphraseHash, ...more });
      await server.db.within({ hostId: server.hostId, accountId: id }, async () => {
        await server.db.tx.insert(Membership, { accountId: id, displayName: 'Guest 00' });
        await server.db.tx.insert(ResetLink, { tokenHash: hashSecret(token), accountId: id, expiresAt, secondStepToo: false });
      });
    };
    await resetOf({}, 'an expired one', past);
    await resetOf({ frozenAt: past }, 'of a frozen account', future);
    const opening = (query: string, token: string) => (): Promise<void> => refused(query, { token });
    expect(await toldApart({ none: opening(accept, 'never was'), expired: opening(accept, expired), used: opening(accept, used) }, 1_000)).toEqual([]);
    const resets = {
      none: opening(reset, 'never was'),
      expired: opening(reset, 'an expired one'),
      'of a frozen account': opening(reset, 'of a frozen account'),
    };
    expect(await toldApart(resets, 1_000)).toEqual([]);
  }, 400_000);

  it('do not tell which codes of a contact there are', async () => {
    const [none, known] = [codeOf(90_001), codeOf(90_002)];
    await server.add(Account, { login: fresh(), freezeCodeHash: hashSecret(known), frozenAt: past });
    const closing = (code: string) => (): Promise<void> => server.db.within({ hostId: null }, () => server.app.get(Freezing).freezeByCode(code));
    expect(await toldApart({ none: closing(none), 'of a frozen account': closing(known) }, 1_000)).toEqual([]);
  }, 400_000);
});
