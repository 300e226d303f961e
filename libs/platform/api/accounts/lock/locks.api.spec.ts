import { randomBytes } from 'node:crypto';
import { AuditEntry } from '../../audit/audit-entry.entity';
import { printedCode, Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Account } from '../account.entity';
import { hashPassphrase } from '../passphrases';
import { Membership } from '../membership.entity';
import { hashSecret } from '../sessions';
import { Freezing } from './freezing';
import { TravelLocks } from './travel-locks';

const signIn = 'mutation ($login: String!, $passphrase: String!) { signIn(login: $login, passphrase: $passphrase) { outcome } }';
const withCode = 'mutation ($code: String!) { signInWithPrintedCode(code: $code) { outcome } }';
const freeze = 'mutation ($accountId: ID!) { freezeAccount(accountId: $accountId) { frozen mayUnfreeze } }';
const unfreeze = 'mutation ($accountId: ID!) { unfreezeAccount(accountId: $accountId) { frozen } }';
const release = 'mutation ($accountId: ID!) { releaseAccount(accountId: $accountId) { travelLock { beginsAt } } }';
const setLock =
  'mutation ($beginsAt: Instant!, $endsAt: Instant, $releasable: Boolean!) { setTravelLock(beginsAt: $beginsAt, endsAt: $endsAt, releasable: $releasable) { travelLock { beginsAt endsAt releasable } } }';
const passphrase = 'волна чайник облако семь';
const wrong = { errors: [{ code: 'accounts.refused', message: 'Не подходит имя, фраза или код. Проверьте и попробуйте снова.' }] };
const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();

describe('an account that is shut', () => {
  let house: TestServer;
  let server: TestServer;
  let organiser: TestClient;
  let guest: TestClient;
  let login: string;
  let code: string;
  beforeAll(async () => (house = await startTestServer()));
  afterAll(() => house.stop());
  beforeEach(async () => {
    server = await house.afresh();
    code = printedCode(randomBytes(17));
    organiser = await server.client({ role: Role.Organiser });
    guest = await server.client({ role: Role.Participant });
    await server.at(async ({ tx }) => {
      await tx.update(Account, { id: guest.accountId }, { passphraseHash: await hashPassphrase(passphrase), printedCodeHash: hashSecret(code) });
      ({ login } = await tx.findOneByOrFail(Account, { id: guest.accountId }));
    });
  });
  afterEach(() => server.stop());

  const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  /** As the outside sees it: code and words. */
  const told = async (query: string, variables: Record<string, string>) => {
    const { errors, data } = await server.stranger.run(query, variables);
    return errors ? { errors: errors.map(({ message, extensions }) => ({ code: extensions.code, message })) } : data;
  };
  const isIn = async (client: TestClient) => (await client.run<{ me: unknown }>('{ me { accountId } }')).data.me !== null;
  const acts = async (hostId = server.hostId) =>
    (await server.at(({ tx }) => tx.find(AuditEntry, { order: { id: 'ASC' } }), hostId))
      .filter(({ subjectId }) => subjectId === guest.accountId)
      .map(({ act }) => act);
  const servesOtherHostToo = () =>
    server.db.within({ hostId: server.otherHostId, accountId: guest.accountId }, () =>
      server.db.tx.insert(Membership, { accountId: guest.accountId, displayName: 'Guest 00' }),
    );
  const close = (typed: string) =>
    server.stranger.fetch('/close', { method: 'POST', body: new URLSearchParams({ code: typed }), headers: { 'accept-language': 'en' } });

  describe('by an organiser', () => {
    it('loses its sessions and every way in, and gets them back', async () => {
      expect(await isIn(guest)).toBe(true);
      expect((await organiser.run(freeze, { accountId: guest.accountId })).data).toEqual({ freezeAccount: { frozen: true, mayUnfreeze: true } });
      expect(await isIn(guest)).toBe(false);
      expect(await told(signIn, { login, passphrase })).toEqual(wrong);
      expect(await told(withCode, { code })).toEqual(wrong);
      expect((await organiser.run(unfreeze, { accountId: guest.accountId })).data).toEqual({ unfreezeAccount: { frozen: false } });
      expect(await told(signIn, { login, passphrase })).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
      expect(await isIn(guest)).toBe(false);
      expect(await acts()).toEqual(['accounts.frozen', 'accounts.unfrozen']);
    });

    it('is shut at its other hosts as well, who see that it is and cannot undo it', async () => {
      await servesOtherHostToo();
      await organiser.run(freeze, { accountId: guest.accountId });
      const elsewhere = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
      expect(codeOf(await elsewhere.run(unfreeze, { accountId: guest.accountId }))).toBe('platform.notFound');
      const [entry] = await server.at(({ tx }) => tx.findBy(AuditEntry, { act: 'accounts.frozen' }), server.otherHostId);
      expect(entry).toMatchObject({ subjectId: guest.accountId, accountId: null, facts: { by: 'organiser' } });
    });

    it.each([
      ['an organiser of another host', () => server.client({ role: Role.Organiser, hostId: server.otherHostId })],
      ['a trainer', () => server.client({ role: Role.Trainer })],
      ['the guest', () => Promise.resolve(guest)],
    ])('and not by %s', async (_who, client) => {
      for (const query of [freeze, unfreeze, release])
        expect(codeOf(await (await client()).run(query, { accountId: guest.accountId }))).toBe('platform.notFound');
      expect(await isIn(guest)).toBe(true);
    });

    it('and never by the organiser’s own hand: nobody could open it', async () => {
      expect(codeOf(await organiser.run(freeze, { accountId: organiser.accountId }))).toBe('platform.notFound');
    });
  });

  describe('by the holder’s contact', () => {
    const contactCode = async () => (await guest.run<{ makeContactCode: { code: string } }>('mutation { makeContactCode { code } }')).data.makeContactCode.code;

    it('is shut from a page without script, as the code is typed', async () => {
      const made = await contactCode();
      const form = await (await server.stranger.fetch('/close')).text();
      expect(form).not.toMatch(/<script|kunak|organis|участник/iu);
      expect((await close(made.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
      expect(await isIn(guest)).toBe(false);
      expect(await told(signIn, { login, passphrase })).toEqual(wrong);
      expect(await acts()).toEqual(['accounts.contact-code-made', 'accounts.frozen']);
      expect((await organiser.run(unfreeze, { accountId: guest.accountId })).data).toEqual({ unfreezeAccount: { frozen: false } });
    });

    it('answers a code that there is not with the same page', async () => {
      const made = await contactCode();
      const bodies = [await close(printedCode(new Uint8Array(17).fill(9))), await close(made), await close(made)];
      const pages = await Promise.all(bodies.map(async (answer) => (await answer.text()).replaceAll(/nonce="[^"]+"/g, '')));
      expect(new Set(pages).size).toBe(1);
      expect(new Set(bodies.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await isIn(guest)).toBe(false);
    });

    it('opens nothing with that code', async () => {
      expect(await told(withCode, { code: await contactCode() })).toEqual(wrong);
    });

    it('no longer with a code that was replaced or taken back', async () => {
      const first = await contactCode();
      const second = await contactCode();
      await close(first);
      expect(await isIn(guest)).toBe(true);
      await guest.run('mutation { removeContactCode { contactCodeMade } }');
      await close(second);
      expect(await isIn(guest)).toBe(true);
    });
  });

  describe('for a journey', () => {
    it('ends all its sessions when it begins, and answers the right passphrase as a wrong one', async () => {
      const terms = { beginsAt: minutes(10), endsAt: minutes(100), releasable: false };
      expect((await guest.run(setLock, terms)).data).toEqual({ setTravelLock: { travelLock: terms } });
      expect(await isIn(guest)).toBe(true);
      await server.at((db) => db.sql("update travel_lock set begins_at = now() + interval '1 second'"));
      await new Promise((resolve) => setTimeout(resolve, 6_500));
      expect(await isIn(guest)).toBe(false);
      expect(await told(signIn, { login, passphrase })).toEqual(wrong);
      expect(await told(signIn, { login, passphrase: 'quite another one' })).toEqual(wrong);
      expect(await told(withCode, { code })).toEqual(wrong);
    });

    it('opens again on its date, and the old sessions stay dead', async () => {
      await guest.run(setLock, { beginsAt: minutes(0), endsAt: minutes(90), releasable: false });
      expect(await told(signIn, { login, passphrase })).toEqual(wrong);
      await server.at((db) => db.sql("update travel_lock set ends_at = now() - interval '1 second'"));
      expect(await told(signIn, { login, passphrase })).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
      expect(await isIn(guest)).toBe(false);
    });

    it('cannot be changed or ended by its holder', async () => {
      await guest.run(setLock, { beginsAt: minutes(10), endsAt: minutes(100), releasable: true });
      expect(codeOf(await guest.run(setLock, { beginsAt: minutes(20), endsAt: minutes(85), releasable: true }))).toBe('travelLock.standing');
      expect(codeOf(await guest.run(release, { accountId: guest.accountId }))).toBe('platform.notFound');
      const asOrganiser = await server.client({ role: Role.Organiser });
      await asOrganiser.run(setLock, { beginsAt: minutes(10), endsAt: null, releasable: true });
      expect(codeOf(await asOrganiser.run(release, { accountId: asOrganiser.accountId }))).toBe('platform.notFound');
    });

    it('is released by an organiser where its holder allowed that, and nowhere else', async () => {
      await guest.run(setLock, { beginsAt: minutes(0), endsAt: null, releasable: true });
      expect(await told(signIn, { login, passphrase })).toEqual(wrong);
      expect((await organiser.run(release, { accountId: guest.accountId })).data).toEqual({ releaseAccount: { travelLock: null } });
      expect(await told(signIn, { login, passphrase })).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
      expect(await acts()).toEqual(['accounts.travel-lock-set', 'accounts.travel-lock-released']);
      const other = await server.client({ role: Role.Participant });
      await other.run(setLock, { beginsAt: minutes(0), endsAt: minutes(90), releasable: false });
      expect(codeOf(await organiser.run(release, { accountId: other.accountId }))).toBe('platform.notFound');
      await server.at(() => server.app.get(TravelLocks).releaseByAdministrator(other.accountId));
      expect(await server.at(() => server.app.get(TravelLocks).standing(other.accountId))).toBeNull();
    });

    it.each([
      ['yesterday', { beginsAt: minutes(-1_440), endsAt: minutes(100), releasable: false }, 'travelLock.past'],
      ['without an end', { beginsAt: minutes(10), endsAt: null, releasable: false }, 'travelLock.endless'],
      ['backwards', { beginsAt: minutes(100), endsAt: minutes(10), releasable: true }, 'travelLock.endsFirst'],
      ['for two years', { beginsAt: minutes(10), endsAt: minutes(1_000_000), releasable: true }, 'travelLock.tooFar'],
    ])('is not set %s', async (_what, terms, refused) => {
      expect(codeOf(await guest.run(setLock, terms))).toBe(refused);
    });
  });

  it('is let in by whoever runs the machine when no organiser can', async () => {
    await organiser.run(freeze, { accountId: guest.accountId });
    await server.at(() => server.app.get(Freezing).unfreezeByAdministrator(guest.accountId));
    expect(await told(signIn, { login, passphrase })).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
  });
});
