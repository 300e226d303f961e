import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { Access, TestClient, TestServer } from '@kunak/test-server';
import { generateSync } from 'otplib';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { AccessLinks } from '../access-links';
import { Account } from '../account.entity';
import { Membership, RoleGrant } from '../membership.entity';
import { hashPassphrase } from '../passphrases';
import { RecoveryCode } from './recovery-code.entity';

const withCode = 'mutation ($code: String!) { signInWithPrintedCode(code: $code) { outcome } }';
const signIn = 'mutation ($login: String!, $passphrase: String!, $code: String) { signIn(login: $login, passphrase: $passphrase, code: $code) { outcome } }';
const offer = 'mutation ($accountId: ID!, $all: Boolean! = false) { offerReset(accountId: $accountId, secondStepToo: $all) { link } }';
const take =
  'mutation ($token: String!, $passphrase: String!, $code: String) { takeResetWithPassphrase(token: $token, passphrase: $passphrase, code: $code) { outcome } }';
const asMe = 'mutation ($token: String!) { acceptInvitationAsMe(token: $token) }';
const fresh = 'новые слова после потери';
type Seen = { errors?: readonly { extensions: { code: string } }[] };
const codeOf = (answer: Seen) => answer.errors?.[0]?.extensions.code;

describe('somebody who has lost the way in', () => {
  let house: TestServer;
  let server: TestServer;
  let organiser: TestClient;
  let guest: TestClient;
  beforeAll(async () => (house = await startTestServer()));
  afterAll(() => house.stop());
  beforeEach(async () => {
    server = await house.afresh();
    organiser = await server.client({ role: Role.Organiser });
    guest = await server.client({ role: Role.Participant });
  });
  afterEach(() => server.stop());

  const loginOf = ({ accountId }: TestClient) => server.at(async (db) => (await db.asAccount(accountId, () => db.load(Account, accountId))).login);
  const isIn = async (client: TestClient) => (await client.run<{ me: unknown }>('{ me { accountId } }')).data.me !== null;
  const acts = async () => (await server.at(({ tx }) => tx.find(AuditEntry, { order: { id: 'ASC' } }))).map(({ act, accountId }) => [act, accountId]);
  const tokenFor = async (client: TestClient, all = false) => {
    const { data } = await organiser.run<{ offerReset: { link: string } }>(offer, { accountId: client.accountId, all });
    return /#([\w-]{32})$/.exec(data.offerReset.link)?.[1] ?? '';
  };

  describe('and kept ten printed codes', () => {
    const make = async () => (await guest.run<{ makeRecoveryCodes: string[] }>('mutation { makeRecoveryCodes }')).data.makeRecoveryCodes;
    const left = async () =>
      (await guest.run<{ mySecurity: { recoveryCodesLeft: number } }>('{ mySecurity { recoveryCodesLeft } }')).data.mySecurity.recoveryCodesLeft;

    it('comes in with each of them once', async () => {
      const codes = await make();
      expect([codes.length, new Set(codes).size, await left()]).toEqual([10, 10, 10]);
      const typed = String(codes[3]).toLowerCase().replaceAll('-', ' ');
      expect((await server.stranger.run(withCode, { code: typed })).data).toEqual({ signInWithPrintedCode: { outcome: 'SIGNED_IN' } });
      expect(await left()).toBe(9);
      expect(codeOf(await server.stranger.run(withCode, { code: typed }))).toBe('accounts.refused');
      expect((await server.stranger.run(withCode, { code: codes[4] })).data).toEqual({ signInWithPrintedCode: { outcome: 'SIGNED_IN' } });
    });

    it('also when two come at the same moment: one of them gets in', async () => {
      const [code] = await make();
      const both = await Promise.all([1, 2].map(() => server.stranger.run(withCode, { code })));
      expect(both.filter((answer) => !codeOf(answer))).toHaveLength(1);
    });

    it('and not with those that newer ones have replaced; the table holds hashes alone', async () => {
      const [old] = await make();
      const codes = await make();
      expect(codeOf(await server.stranger.run(withCode, { code: old }))).toBe('accounts.refused');
      const rows = JSON.stringify(await server.at(({ tx }) => tx.findBy(RecoveryCode, { accountId: guest.accountId })));
      expect(rows.match(/[0-9a-f]{64}/g)).toHaveLength(10);
      for (const code of codes) expect(rows).not.toContain(code);
    });
  });

  it('gets a link from an organiser’s hand, chooses a new passphrase, and whoever was signed in before is out', async () => {
    const login = await loginOf(guest);
    const token = await tokenFor(guest);
    expect(await isIn(guest)).toBe(true);
    expect((await server.stranger.run(take, { token, passphrase: fresh })).data).toEqual({ takeResetWithPassphrase: { outcome: 'SIGNED_IN' } });
    expect(await isIn(guest)).toBe(false);
    expect((await server.stranger.run(signIn, { login, passphrase: fresh })).data).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
    expect(codeOf(await server.stranger.run(take, { token, passphrase: 'a second attempt at it' }))).toBe('accounts.linkEnded');
    expect(await acts()).toEqual([
      ['accounts.reset-offered', organiser.accountId],
      ['accounts.reset-taken', guest.accountId],
    ]);
    const letters = await server.letters();
    expect(letters.map(({ toAddress }) => toAddress)).toEqual([login, login]);
    expect(letters.map(({ subject, body }) => subject + body).join()).not.toMatch(/https?:|kunak|кунак|organi|организ|участник|событи/iu);
  });

  it('takes a printed code instead, if they would rather', async () => {
    const query = 'mutation ($token: String!) { takeResetWithPrintedCode(token: $token) { outcome code } }';
    const { data } = await server.stranger.run<{ takeResetWithPrintedCode: { code: string } }>(query, { token: await tokenFor(guest) });
    expect((await server.stranger.run(withCode, { code: data.takeResetWithPrintedCode.code })).data).toEqual({
      signInWithPrintedCode: { outcome: 'SIGNED_IN' },
    });
  });

  it('still needs the second step, unless that was lost as well', async () => {
    const { data } = await guest.run<{ startTotp: { secret: string } }>('mutation { startTotp { secret } }');
    const epoch = Math.floor(Date.now() / 1000);
    await guest.run('mutation ($code: String!) { confirmTotp(code: $code) }', { code: generateSync({ secret: data.startTotp.secret, epoch: epoch - 30 }) });
    const token = await tokenFor(guest);
    expect((await server.stranger.run(take, { token, passphrase: fresh })).data).toEqual({ takeResetWithPassphrase: { outcome: 'CODE_NEEDED' } });
    expect(codeOf(await server.stranger.run(take, { token, passphrase: fresh, code: '000000' }))).toBe('accounts.refused');
    const code = generateSync({ secret: data.startTotp.secret, epoch });
    expect((await server.stranger.run(take, { token, passphrase: fresh, code })).data).toEqual({ takeResetWithPassphrase: { outcome: 'SIGNED_IN' } });
    const all = await tokenFor(guest, true);
    expect((await server.stranger.run(take, { token: all, passphrase: fresh })).data).toEqual({ takeResetWithPassphrase: { outcome: 'SIGNED_IN' } });
    expect(await server.at(({ tx }) => tx.findOneByOrFail(Account, { id: guest.accountId }))).toMatchObject({ totpConfirmed: false, totpSecret: null });
  });

  it('finds the link ended by a newer one, by its age, and by a freeze', async () => {
    const first = await tokenFor(guest);
    const second = await tokenFor(guest);
    expect(codeOf(await server.stranger.run(take, { token: first, passphrase: fresh }))).toBe('accounts.linkEnded');
    await server.at(({ tx }) => tx.update(Account, { id: guest.accountId }, { frozenAt: new Date().toISOString() }));
    expect(codeOf(await server.stranger.run(take, { token: second, passphrase: fresh }))).toBe('accounts.linkEnded');
    await server.at(({ tx }) => tx.update(Account, { id: guest.accountId }, { frozenAt: null }));
    await server.at((db) => db.sql("update reset_link set expires_at = now() - interval '1 second'"));
    expect(codeOf(await server.stranger.run(take, { token: second, passphrase: fresh }))).toBe('accounts.linkEnded');
  });

  it.each<[string, () => Promise<TestClient>, string]>([
    ['themselves', () => Promise.resolve(organiser), 'accounts.notResettable'],
    ['whoever runs the machine', () => server.client({ role: Role.Administrator }), 'accounts.notResettable'],
    ['somebody who serves another host as well', () => alsoElsewhere(), 'accounts.notResettable'],
    ['somebody of another host', () => server.client({ role: Role.Participant, hostId: server.otherHostId }), 'platform.notFound'],
  ])('gets no link from an organiser where that would be for %s', async (_who, client, code) => {
    expect(codeOf(await organiser.run(offer, { accountId: (await client()).accountId }))).toBe(code);
  });

  it.each<[string, Access]>([
    ['a trainer', { role: Role.Trainer }],
    ['a protection officer', { role: Role.ProtectionOfficer }],
    ['an administrator', { role: Role.Administrator }],
  ])('gets none from %s', async (_who, access) => {
    expect(codeOf(await (await server.client(access)).run(offer, { accountId: guest.accountId }))).toBe('platform.notFound');
  });

  const alsoElsewhere = async (): Promise<TestClient> => {
    const client = await server.client({ role: Role.Trainer });
    await server.db.within({ hostId: server.otherHostId, accountId: client.accountId }, () =>
      server.db.tx.insert(Membership, { accountId: client.accountId, displayName: 'Guest 00' }),
    );
    return client;
  };

  describe('who has an account at another host', () => {
    const terms = { displayName: 'Guest 09', role: Role.Trainer, eventId: null, personId: null, language: 'ru', expiresAt: '2999-01-01T00:00:00Z' } as const;
    const invited = (login: string) => server.at(() => server.app.get(AccessLinks).offer({ ...terms, login }));

    it('takes a link with that account, signed in to it first', async () => {
      const trainer = await server.client({ role: Role.Trainer, hostId: server.otherHostId });
      const { token } = await invited(await loginOf(trainer));
      const accept = 'mutation ($token: String!) { acceptInvitationLink(token: $token, passphrase: "волна чайник облако семь") { login } }';
      expect(codeOf(await server.stranger.run(accept, { token }))).toBe('accounts.linkEnded');
      expect(codeOf(await guest.run(asMe, { token }))).toBe('accounts.linkEnded');
      expect((await trainer.run(asMe, { token })).data).toEqual({ acceptInvitationAsMe: true });
      const { data } = await trainer.run<{ me: { hostId: string; hosts: object[]; roles: object[] } }>('{ me { hostId hosts { id } roles { role eventId } } }');
      expect(data.me).toMatchObject({ hostId: server.hostId, roles: [{ role: 'trainer', eventId: null }] });
      expect(data.me.hosts).toHaveLength(2);
      expect(codeOf(await trainer.run(asMe, { token }))).toBe('accounts.linkEnded');
    });

    it('is never taken over by inviting the same person again', async () => {
      const [person] = await server.at((db) => db.sql<{ id: string }>(`insert into person (working_name) values ('Guest 11') returning id`));
      const both = await server.client({ role: Role.Participant, personId: person?.id ?? null });
      await server.db.within({ hostId: server.otherHostId, accountId: both.accountId }, () =>
        server.db.tx.insert(Membership, { accountId: both.accountId, displayName: 'Guest 11' }),
      );
      await server.at(async ({ tx }) => tx.update(Account, { id: both.accountId }, { passphraseHash: await hashPassphrase(fresh) }));
      await server.at(({ tx }) => tx.delete(RoleGrant, { accountId: both.accountId }));
      const login = await loginOf(both);
      const { token } = await server.at(() => server.app.get(AccessLinks).offer({ ...terms, login, personId: person?.id ?? null, role: Role.Participant }));
      const accept = 'mutation ($token: String!) { acceptInvitationLink(token: $token, passphrase: "волна чайник облако семь") { login } }';
      expect(codeOf(await server.stranger.run(accept, { token }))).toBe('accounts.linkEnded');
      expect((await server.stranger.run(signIn, { login, passphrase: fresh })).data).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
    });
  });
});
