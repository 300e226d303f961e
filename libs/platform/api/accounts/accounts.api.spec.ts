import { createHash } from 'node:crypto';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Role } from '@kunak/platform/rules';
import { generateSync } from 'otplib';
import { AccessLinks } from './access-links';

const signIn = 'mutation ($login: String!, $passphrase: String!, $code: String) { signIn(login: $login, passphrase: $passphrase, code: $code) { outcome } }';
const accept = 'mutation ($token: String!, $passphrase: String!) { acceptInvitationLink(token: $token, passphrase: $passphrase) { login outcome } }';
const passphrase = 'волна чайник облако семь';

describe('accounts', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  const offer = (login: string, expiresAt = '2999-01-01T00:00:00Z') =>
    server.at(() =>
      server.app.get(AccessLinks).offer({ login, displayName: 'Guest 01', role: Role.Organiser, eventId: null, personId: null, language: 'ru', expiresAt }),
    );
  const cookieOf = (answer: Response): string => answer.headers.getSetCookie().join(';');
  const post = (query: string, variables: object): Promise<Response> =>
    server.stranger.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
    });

  it('make an account by a link that works once', async () => {
    const { token } = await offer('Guest01@Example.org ');
    const answer = await post(accept, { token, passphrase });
    expect(await answer.json()).toEqual({ data: { acceptInvitationLink: { login: 'guest01@example.org', outcome: 'SIGNED_IN' } } });
    expect(cookieOf(answer)).toMatch(/^__Host-kunak=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    // OWASP Password Storage Cheat Sheet, 2025: argon2id, 19 MiB, 2 rounds, 1 lane.
    const stored = await server.at((db) =>
      db.sql<{ head: string }>('select left(passphrase_hash, 31) as head from account where login = $1', ['guest01@example.org']),
    );
    expect(stored).toEqual([{ head: '$argon2id$v=19$m=19456,t=2,p=1$' }]);
    const again = await server.stranger.run(accept, { token, passphrase: 'another passphrase 17' }, 'en');
    expect(again).toMatchObject({
      data: null,
      errors: [{ message: 'This link has been used or has expired. Write to whoever sent it.', extensions: { code: 'accounts.linkEnded' } }],
    });
  });

  it('forget whose a used link was: its address stays in a browser’s history, and nothing in the database belongs to it', async () => {
    const { id, token } = await offer('once@example.org');
    const hash = createHash('sha256').update(token);
    const [hex, base64] = [hash.copy().digest('hex'), hash.digest('base64url')];
    const stored = () => server.at(async (db) => JSON.stringify(await db.sql('select * from access_link where id = $1', [id])));
    expect(await stored()).toMatch(new RegExp(`${hex}|${base64}`));
    await post(accept, { token, passphrase });
    expect(await stored()).not.toMatch(new RegExp(`${hex}|${base64}`));
  });

  it('are not opened by another link that still lies in the mailbox', async () => {
    const [person] = await server.at((db) => db.sql<{ id: string }>(`insert into person (working_name) values ('Guest 05') returning id`));
    const terms = { displayName: 'Guest 05', eventId: null, personId: person?.id ?? null, language: 'ru', expiresAt: '2999-01-01T00:00:00Z' } as const;
    const login = 'guest05@example.org';
    const [first, second] = await server.at(async () => {
      const links = server.app.get(AccessLinks);
      return [await links.offer({ ...terms, login, role: Role.Participant }), await links.offer({ ...terms, login, role: Role.Trainer })];
    });
    expect((await server.stranger.run(accept, { token: first.token, passphrase })).errors).toBeUndefined();
    const takeCode = 'mutation ($token: String!) { takePrintedCode(token: $token) { code } }';
    expect((await server.stranger.run(accept, { token: second.token, passphrase: 'of whoever reads the mail' })).errors?.[0]?.extensions.code).toBe(
      'accounts.linkEnded',
    );
    expect((await server.stranger.run(takeCode, { token: second.token })).errors?.[0]?.extensions.code).toBe('accounts.linkEnded');
    expect((await server.stranger.run(signIn, { login, passphrase })).data).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
  });

  it('refuse a link that has expired, with the same words', async () => {
    const { token } = await offer('late@example.org', '2020-01-01T00:00:00Z');
    expect((await server.stranger.run(accept, { token, passphrase })).errors?.[0]?.extensions.code).toBe('accounts.linkEnded');
  });

  it('refuse a link from the future: the clock was put back since, and it would live too long', async () => {
    const [soon, late] = [await offer('soon@example.org'), await offer('future@example.org')];
    for (const [{ id }, ahead] of [
      [soon, '30 seconds'],
      [late, '2 hours'],
    ] as const)
      await server.at((db) => db.sql('update access_link set id = uuidv7($2::interval) where id = $1', [id, ahead]));
    expect((await server.stranger.run(accept, { token: late.token, passphrase })).errors?.[0]?.extensions.code).toBe('accounts.linkEnded');
    expect((await server.stranger.run(accept, { token: soon.token, passphrase })).errors).toBeUndefined();
  });

  it.each([
    ['short', 'accounts.passphraseTooShort'],
    ['passwordpassword', 'accounts.passphraseTooCommon'],
    ['qwertyuiop123', 'accounts.passphraseTooCommon'],
    ['1234567890123', 'accounts.passphraseTooCommon'],
  ])('refuse the passphrase %s', async (bad, code) => {
    const { token } = await offer('bad@example.org');
    expect((await server.stranger.run(accept, { token, passphrase: bad })).errors?.[0]?.extensions.code).toBe(code);
  });

  it('give the same answer whether or not there is such an account', async () => {
    const { token } = await offer('known@example.org');
    await server.stranger.run(accept, { token, passphrase });
    const [known, unknown] = await Promise.all(
      ['known@example.org', 'unknown@example.org'].map((login) => server.stranger.run(signIn, { login, passphrase: 'not the right one' })),
    );
    expect(known?.errors?.[0]).toMatchObject({ extensions: { code: 'accounts.refused' } });
    expect(unknown).toEqual(known);
  });

  it('ask for the code of an app once it is set up, and take each code once', async () => {
    const { token } = await offer('careful@example.org');
    const cookie = cookieOf(await post(accept, { token, passphrase })).split(';')[0] ?? '';
    const asMe = async <Data>(query: string, variables = {}): Promise<Data> => {
      const answer = await server.stranger.fetch('/graphql', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return ((await answer.json()) as { data: Data }).data;
    };
    const { startTotp } = await asMe<{ startTotp: { secret: string; uri: string } }>('mutation { startTotp { secret uri } }');
    // It stays in the app, on a phone that may be searched.
    expect(startTotp.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(startTotp.uri).not.toMatch(/kunak|careful|example/i);
    const epoch = Math.floor(Date.now() / 1000);
    await asMe('mutation ($code: String!) { confirmTotp(code: $code) }', { code: generateSync({ secret: startTotp.secret, epoch: epoch - 30 }) });
    const login = 'careful@example.org';
    expect(await server.stranger.run(signIn, { login, passphrase })).toEqual({ data: { signIn: { outcome: 'CODE_NEEDED' } } });
    const code = generateSync({ secret: startTotp.secret, epoch });
    expect(await server.stranger.run(signIn, { login, passphrase, code })).toEqual({ data: { signIn: { outcome: 'SIGNED_IN' } } });
    expect((await server.stranger.run(signIn, { login, passphrase, code })).errors?.[0]?.extensions.code).toBe('accounts.refused');
  });

  it('let a guest in by a printed code, as people type it', async () => {
    const { token } = await offer('guest07');
    const taken = await server.stranger.run<{ takePrintedCode: { code: string } }>('mutation ($token: String!) { takePrintedCode(token: $token) { code } }', {
      token,
    });
    const typed = taken.data.takePrintedCode.code.toLowerCase().replaceAll('-', ' ');
    const run = (code: string) => server.stranger.run('mutation ($code: String!) { signInWithPrintedCode(code: $code) { outcome } }', { code });
    expect(await run(typed)).toEqual({ data: { signInWithPrintedCode: { outcome: 'SIGNED_IN' } } });
    expect((await run(typed.replace(/^./, '#'))).errors?.[0]?.extensions.code).toBe('accounts.refused');
  });

  it('slow down whoever fails six times', async () => {
    const codes = [];
    for (let tries = 0; tries < 7; tries += 1)
      codes.push((await server.stranger.run(signIn, { login: 'target@example.org', passphrase: 'wrong every time' })).errors?.[0]?.extensions.code);
    expect(codes.at(-1)).toBe('platform.tooManyTries');
  });

  it('slow down whoever tries sixty codes at the same moment, as if they came in turn', async () => {
    const login = 'sixty@example.org';
    const { token } = await offer(login);
    expect((await server.stranger.run(accept, { token, passphrase })).errors).toBeUndefined();
    await server.at((db) => db.sql('update account set totp_confirmed = true where login = $1', [login]));
    /** From an address of their own each: it is the account that is slowed down. */
    const outcome = async (nth: number, code?: string): Promise<string | undefined> => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${nth}` };
      const answer = await server.stranger.fetch('/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: signIn, variables: { login, passphrase, code } }),
      });
      const { data, errors } = (await answer.json()) as { data: { signIn: { outcome: string } } | null; errors?: { extensions: { code: string } }[] };
      return data?.signIn.outcome ?? errors?.[0]?.extensions.code;
    };
    // The right passphrase alone is no failure, however often.
    for (let tries = 0; tries < 7; tries += 1) expect(await outcome(1)).toBe('CODE_NEEDED');
    const began = performance.now();
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, nth) => outcome(nth + 2, String(100_000 + nth))));
    const seconds = (performance.now() - began) / 1000;
    const judged = outcomes.filter((one) => one === 'accounts.refused').length;
    expect(outcomes.filter((one) => one === 'platform.tooManyTries')).toHaveLength(60 - judged);
    // Six at once; where they take long, one more after a wait of 1 s, one after 2 s more, and so on.
    expect(judged).toBeGreaterThanOrEqual(6);
    expect(judged).toBeLessThanOrEqual(6 + Math.floor(Math.log2(1 + seconds)));
  });

  it('end a session at once for its owner, and never for somebody else', async () => {
    const mine = await server.client({ role: Role.Organiser });
    const theirs = await server.client({ role: Role.Organiser });
    const sessions = await mine.run<{ mySessions: { id: string; current: boolean }[] }>('{ mySessions { id current } }');
    expect(sessions.data.mySessions).toEqual([{ id: expect.any(String), current: true }]);
    const id = sessions.data.mySessions[0]?.id;
    const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) }';
    expect((await theirs.run(revoke, { id })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    expect((await mine.run(revoke, { id })).data).toEqual({ revokeSession: true });
    expect((await mine.run('{ me { accountId } }')).data).toEqual({ me: null });
  });

  it.each([
    ['an organiser 14 minutes', Role.Organiser, 14, 60, true],
    ['an organiser 16 minutes', Role.Organiser, 16, 60, false],
    ['a guest 29 minutes', Role.Participant, 29, 60, true],
    ['a guest 31 minutes', Role.Participant, 31, 60, false],
    ['a guest no minute, in the thirteenth hour', Role.Participant, 0, 721, false],
  ])('leave alone for %s', async (_who, role, idle, age, alive) => {
    const client = await server.client({ role });
    await server.at((db) =>
      db.sql(
        "update account_session set last_seen_at = now() - $2 * interval '1 minute', created_at = now() - $3 * interval '1 minute' where account_id = $1",
        [client.accountId, idle, age],
      ),
    );
    expect((await client.run<{ me: unknown }>('{ me { accountId } }')).data.me !== null).toBe(alive);
  });

  it('are signed out in a download’s own words', async () => {
    const answer = await server.stranger.fetch('/exports/programme/0197a000-0000-7000-8000-000000000000.xml');
    expect([answer.status, ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code]).toEqual([
      401,
      'platform.signed-out',
    ]);
  });
});
