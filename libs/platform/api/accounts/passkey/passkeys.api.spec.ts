import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { passkeyPlaceOf, readSettings, Settings } from '../../settings';
import { Account } from '../account.entity';
import { Passkey } from './passkey.entity';
import { SoftwarePasskey } from './software-passkey.testing';

const origin = 'https://door.example.org';
const keep = 'mutation ($answer: String!, $name: String!) { keepPasskey(answer: $answer, name: $name) { id name } }';
const signIn = 'mutation ($answer: String!) { signInWithPasskey(answer: $answer) { outcome } }';
const remove = 'mutation ($id: ID!) { removePasskey(id: $id) { id } }';
type Seen = { errors?: readonly { extensions: { code: string } }[] };
const codeOf = (answer: Seen) => answer.errors?.[0]?.extensions.code;

describe('passkeys', () => {
  let server: TestServer;
  let guest: TestClient;
  beforeAll(
    async () =>
      (server = await startTestServer({ KUNAK_ORIGIN: origin, KUNAK_CONSOLE_ORIGIN: 'https://desk.example.org', KUNAK_PASSKEY_DOMAIN: 'example.org' })),
  );
  afterAll(() => server.stop());
  beforeEach(async () => (guest = await server.client({ role: Role.Participant })));

  const device = (at = origin) => new SoftwarePasskey(at, 'example.org');
  const startNew = async (client = guest) => (await client.run<{ startPasskey: string }>('mutation { startPasskey }')).data.startPasskey;
  const startSignIn = async () => (await server.stranger.run<{ startPasskeySignIn: string }>('mutation { startPasskeySignIn }')).data.startPasskeySignIn;
  const added = async (key = device(), client = guest) => {
    const answer = await client.run<{ keepPasskey: { id: string } }>(keep, { answer: key.create(await startNew(client)), name: 'Телефон' });
    return { key, id: answer.data.keepPasskey.id };
  };
  const comeIn = async (answer: string) => {
    const response = await server.stranger.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signIn, variables: { answer } }),
    });
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0], body: (await response.json()) as Seen };
  };

  it('sign in whoever holds one, with no name typed and no second step', async () => {
    const { key } = await added();
    await server.at(({ tx }) => tx.update(Account, { id: guest.accountId }, { totpSecret: Buffer.from('any'), totpConfirmed: true }));
    const options = JSON.parse(await startSignIn()) as { allowCredentials?: unknown[]; userVerification: string };
    expect([options.allowCredentials ?? [], options.userVerification]).toEqual([[], 'required']);
    const { cookie, body } = await comeIn(key.get(await startSignIn()));
    expect(body).toEqual({ data: { signInWithPasskey: { outcome: 'SIGNED_IN' } } });
    const me = await server.stranger.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: String(cookie) },
      body: JSON.stringify({ query: '{ me { accountId ways } }' }),
    });
    expect(await me.json()).toEqual({ data: { me: { accountId: guest.accountId, ways: ['passkey'] } } });
  });

  it('tell the device neither who nor what this is, ask for no attestation, and want its owner seen', async () => {
    const options = JSON.parse(await startNew()) as Record<string, unknown> & { user: { id: string } };
    expect(options).toMatchObject({
      rp: { id: 'example.org', name: 'Account' },
      user: { name: 'Account', displayName: 'Account' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(options.user.id, 'base64url').toString('hex')).not.toContain(guest.accountId.replaceAll('-', ''));
  });

  it('work at every face of the house', async () => {
    const { key } = await added(device('https://desk.example.org'));
    expect((await comeIn(key.get(await startSignIn()))).body).toEqual({ data: { signInWithPasskey: { outcome: 'SIGNED_IN' } } });
  });

  it.each([
    ['from another house', { origin: 'https://door.example.net' }],
    ['without a fingerprint or PIN', { verified: false }],
    ['for a question that was never asked', { challenge: 'bmV2ZXIgYXNrZWQ' }],
  ])('let nobody in %s, and keep no such key', async (_how, wrong) => {
    const { key } = await added();
    expect(codeOf((await comeIn(key.get(await startSignIn(), wrong))).body)).toBe('accounts.refused');
    expect(codeOf(await guest.run(keep, { answer: device().create(await startNew(), wrong), name: 'x' }))).toBe('accounts.passkeyRefused');
    expect((await comeIn(key.get(await startSignIn()))).cookie).toMatch(/^__Host-kunak=/);
  });

  it('answer each question once', async () => {
    const { key } = await added();
    const answer = key.get(await startSignIn());
    expect(codeOf((await comeIn(answer)).body)).toBeUndefined();
    expect(codeOf((await comeIn(answer)).body)).toBe('accounts.refused');
    const late = await startSignIn();
    await server.asOwner("update passkey_challenge set created_at = now() - interval '121 seconds'");
    expect(codeOf((await comeIn(key.get(late))).body)).toBe('accounts.refused');
  });

  it('answer somebody else’s question with nothing', async () => {
    const other = await server.client({ role: Role.Participant });
    expect(codeOf(await guest.run(keep, { answer: device().create(await startNew(other)), name: 'x' }))).toBe('accounts.passkeyRefused');
    const { challenge } = JSON.parse(await startSignIn()) as { challenge: string };
    expect(codeOf(await guest.run(keep, { answer: device().create(await startNew(), { challenge }), name: 'x' }))).toBe('accounts.passkeyRefused');
  });

  it('are noticed when there are two of one', async () => {
    const { key } = await added();
    await comeIn(key.get(await startSignIn(), { counter: 40 }));
    expect(codeOf((await comeIn(key.get(await startSignIn(), { counter: 12 }))).body)).toBe('accounts.refused');
  });

  it('prove once more that it is still the same person', async () => {
    const { key } = await added();
    const others = await added(device(), await server.client({ role: Role.Participant }));
    await server.at((db) => db.sql(`update account_session set proved_at = now() - interval '10 minutes' where account_id = $1`, [guest.accountId]));
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    const prove = 'mutation ($answer: String!) { proveWithPasskey(answer: $answer) { outcome } }';
    expect(codeOf(await guest.run('mutation { startPasskey }'))).toBe('platform.proof-needed');
    expect(codeOf(await guest.run(prove, { answer: others.key.get(await startSignIn()) }))).toBe('accounts.refused');
    expect((await guest.run(prove, { answer: key.get(await startSignIn()) })).data).toEqual({ proveWithPasskey: { outcome: 'SIGNED_IN' } });
    expect(codeOf(await guest.run('mutation { startPasskey }'))).toBeUndefined();
  });

  it('let nobody in to a frozen account', async () => {
    const { key } = await added();
    await server.at(({ tx }) => tx.update(Account, { id: guest.accountId }, { frozenAt: new Date().toISOString() }));
    expect(codeOf((await comeIn(key.get(await startSignIn()))).body)).toBe('accounts.refused');
  });

  it('are named, removed by their owner alone, and the last way in stays', async () => {
    const { id } = await added();
    const { key, id: second } = await added();
    const other = await server.client({ role: Role.Participant });
    expect(codeOf(await other.run(remove, { id }))).toBe('accounts.lastWay');
    await added(device(), other);
    expect(codeOf(await other.run(remove, { id }))).toBe('platform.notFound');
    await guest.run('mutation ($id: ID!) { renamePasskey(id: $id, name: "Ноутбук") { id } }', { id });
    expect((await server.at(({ tx }) => tx.findOneByOrFail(Passkey, { id }))).name).toBe('Ноутбук');
    expect((await guest.run(remove, { id: second })).data).toEqual({ removePasskey: [{ id }] });
    expect(codeOf((await comeIn(key.get(await startSignIn()))).body)).toBe('accounts.refused');
    expect(codeOf(await guest.run(remove, { id }))).toBe('accounts.lastWay');
    const entries = await server.at(({ tx }) => tx.find(AuditEntry, { where: { subjectId: guest.accountId }, order: { id: 'ASC' } }));
    expect(entries.map(({ act }) => act)).toEqual(['accounts.passkey-added', 'accounts.passkey-added', 'accounts.passkey-removed']);
    expect(JSON.stringify(entries)).not.toMatch(/Телефон|Ноутбук/u);
  });
});

describe('where passkeys belong', () => {
  const placeOf = (environment: Record<string, string>) => passkeyPlaceOf(new Settings(readSettings(environment), '', '', '', '', true));

  it('is the host of the origin; on this machine its name, not its number', () => {
    expect(placeOf({})).toEqual({ domain: 'localhost', origins: ['http://localhost:4000'] });
    expect(placeOf({ KUNAK_ORIGIN: 'https://door.example.org/' })).toEqual({ domain: 'door.example.org', origins: ['https://door.example.org'] });
  });

  it('is nowhere under a bare address', () => expect(placeOf({ KUNAK_ORIGIN: 'http://192.0.2.7:4000' })).toBeNull());

  it('must hold every face', () => {
    expect(() => placeOf({ KUNAK_ORIGIN: 'https://door.example.org', KUNAK_VENUE_ORIGIN: 'https://venue.example.net' })).toThrow(
      'KUNAK_PASSKEY_DOMAIN: venue.example.net does not lie in door.example.org',
    );
    expect(() => placeOf({ KUNAK_ORIGIN: 'https://evilexample.org', KUNAK_PASSKEY_DOMAIN: 'example.org' })).toThrow('KUNAK_PASSKEY_DOMAIN');
  });
});
