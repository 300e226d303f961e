import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Organisation } from '@kunak/organisations/api';
import { Person } from '@kunak/people/api';
import { AccessLinks, Account, connect, Eraser, hashPassphrase, openFileStore, Passkey, Resets, roleUrl, Settings, Vault } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { freshDatabase, startTestServer, TestClient } from '@kunak/test-server';
import type { ParticipationState } from '@kunak/registration/rules';
import type { TestServer } from '@kunak/test-server';
import { AttendanceMark } from '@kunak/trainings/api';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database';
import { createServer } from '../server';
import type { Server } from '../server';
import { tyingTables } from './removed-again';
import { restoreBackup } from './restore-backup';
import type { Restored } from './restore-backup';
import { expectLaterActs, laterActs } from './shut-again';
import { keysFileOf, takeBackup, takeKeys } from './take-backup';

const words = 'шесть невыдуманных слов для входа';
const signIn = 'mutation ($login: String!, $words: String!) { signIn(login: $login, passphrase: $words) { outcome } }';
const newCode = 'mutation { changePrintedCode { code } }';
const withCode = 'mutation ($code: String!) { signInWithPrintedCode(code: $code) { outcome } }';
const accept = 'mutation ($token: String!, $words: String!) { acceptInvitationLink(token: $token, passphrase: $words) { outcome } }';
const takeReset = 'mutation ($token: String!, $words: String!) { takeResetWithPassphrase(token: $token, passphrase: $words) { outcome } }';
const setLock = 'mutation ($at: Instant!) { setTravelLock(beginsAt: $at, releasable: true) { recoveryCodesLeft } }';
const issue = `mutation ($batchId: ID!, $eventId: ID!, $ids: [ID!]) {
  issueCertificates(batchId: $batchId, eventId: $eventId, variant: "full", participationIds: $ids) { id } }`;
const invite = 'mutation ($eventId: ID!, $ids: [ID!]!) { inviteToEvent(eventId: $eventId, personIds: $ids) { invited { personId participationId link } } }';
const choose = 'mutation ($id: ID!, $disclosure: Disclosure!) { chooseDisclosure(id: $id, disclosure: $disclosure) { id } }';
const patience = 180_000;
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();

type Somebody = { readonly login: string; readonly client: TestClient; readonly personId: string; readonly participationId: string };
type Certified = { readonly id: string; readonly code: string };

describe('a backup that is put back with the newest keys', () => {
  let server: TestServer;
  let organiser: TestClient;
  let folder: string;
  let event: Event;
  let session: Session;
  let putBack: Server;
  let restored: Restored;
  let asked: TestClient;
  let dropped: () => Promise<void>;
  /** Everybody whom something happens to after the backup, and one whom nothing does. */
  const people = new Map<string, Somebody>();
  const secrets = new Map<string, string>();
  const certificates = new Map<string, Certified>();
  const of = <Value>(all: Map<string, Value>, name: string): Value => {
    const found = all.get(name);
    if (!found) throw new Error(`nobody made ${name}`);
    return found;
  };

  async function somebody(name: string, role: Role = Role.Participant, state: ParticipationState = 'confirmed'): Promise<void> {
    const { id: personId } = await server.add<Person>(Person, { workingName: `Guest ${people.size}`, languages: ['ru'], exposure: 'public' });
    const { id: participationId } = await server.add<Participation>(Participation, { eventId: event.id, personId, state });
    const client = await server.client({ role, eventId: role === Role.Participant ? event.id : null, personId });
    const login = await server.at(async ({ tx }) => {
      await tx.update(Account, { id: client.accountId }, { passphraseHash: await hashPassphrase(words) });
      return (await tx.findOneByOrFail(Account, { id: client.accountId })).login;
    });
    people.set(name, { login, client, personId, participationId });
  }

  async function does<Data = object>(client: TestClient, operation: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await client.run(operation, variables, 'en');
    if (errors) throw new Error(`${errors[0]?.extensions.code}: ${operation}`);
    return data as Data;
  }

  const moves = (name: string, verb: string): Promise<object> =>
    does(organiser, `mutation ($id: ID!) { ${verb}(participationId: $id) { state } }`, { id: of(people, name).participationId });

  const offerLink = (personId: string | null): Promise<string> =>
    server.at(async () => {
      const access = { login: `${randomUUID()}@example.org`, displayName: 'Guest 77', eventId: null, language: 'en', expiresAt: inAYear } as const;
      return (await server.app.get(AccessLinks).offer({ ...access, personId, role: personId ? Role.Participant : Role.Organiser })).token;
    });

  /** Issues as ever, by a job, and learns the code that its holder has on paper. */
  async function certified(name: string): Promise<void> {
    const { personId, participationId } = of(people, name);
    const mark = { eventId: event.id, sessionId: session.id, participationId, status: 'present', markedAt: '2017-05-22T12:00:00Z', device: 'tablet' } as const;
    await server.add<AttendanceMark>(AttendanceMark, mark);
    await does(organiser, issue, { batchId: randomUUID(), eventId: event.id, ids: [participationId] });
    for (;;) {
      const [row] = await server.at((db) =>
        db.sql<{ id: string; code: Buffer }>('select id, code from certificate where participation_id = $1', [participationId]),
      );
      const code = row && (await server.at(() => server.app.get(Vault).open(personId, ['certificate.code', row.id], row.code)));
      if (row && code) return void certificates.set(name, { id: row.id, code });
      await wait(50);
    }
  }

  beforeAll(async () => {
    server = await startTestServer();
    await server.startJobs();
    folder = mkdtempSync(join(tmpdir(), 'kunak-shut-'));
    organiser = await server.client({ role: Role.Organiser });
    // It can be marked already, and people can still be invited.
    const days = { firstDay: '2017-05-22', lastDay: '2099-05-22', timeZone: 'Europe/Moscow' };
    event = await server.add<Event>(Event, { slug: 'training-01', kind: 'training', title: { en: 'Training' }, venue: { en: 'A house' }, ...days });
    session = await server.add<Session>(Session, {
      eventId: event.id,
      kind: 'workshop',
      title: { en: 'Session' },
      minutes: 90,
      startsAt: '2017-05-22T07:00:00Z',
    });
    await before();
    const identity = await generateX25519Identity();
    const [old, newest] = [join(folder, 'old.age'), join(folder, 'newest.age')];
    const source = { url: roleUrl(server.settings.ownerUrl, 'kunak_backup', server.settings.secret), files: openFileStore(server.settings) };
    await takeBackup(source, old, await identityToRecipient(identity));
    await after();
    await takeKeys(source.url, newest, await identityToRecipient(identity));
    await putBackAt({ file: old, keysFile: keysFileOf(newest), identities: [identity] });
  }, patience);

  afterAll(async () => {
    await putBack.stop();
    await dropped();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Has no address, so that the link is on paper; nobody's account yet. */
  async function invited(name: string): Promise<void> {
    const { id: personId } = await server.add<Person>(Person, { workingName: `Guest ${name}`, languages: ['ru'] });
    type Invited = { inviteToEvent: { invited: { participationId: string; link: string }[] } };
    const [{ participationId, link }] = (await does<Invited>(organiser, invite, { eventId: event.id, ids: [personId] })).inviteToEvent.invited as [
      Invited['inviteToEvent']['invited'][0],
    ];
    people.set(name, { login: '', client: server.stranger, personId, participationId });
    secrets.set(name, link.split('#')[1] ?? '');
  }

  async function answers(answer: string): Promise<void> {
    const { client, participationId } = of(people, 'hidden');
    const said =
      'mutation ($id: ID!, $answer: ConsentAnswer!) { answerConsent(participationId: $id, purpose: "photo", wordingVersion: 1, answer: $answer) { state } }';
    await does(client, said, { id: participationId, answer });
  }

  /** Known, and at no event. */
  async function listed(name: string): Promise<void> {
    const { id: personId } = await server.add<Person>(Person, { workingName: `Guest ${name}` });
    people.set(name, { login: '', client: server.stranger, personId, participationId: '' });
  }

  async function imported(name: string): Promise<string> {
    const body = `Name;E-mail\nGuest of ${name};guest-of-${name}@example.org\n`;
    const uploaded = await organiser.fetch('/files', { method: 'POST', headers: { 'x-file-name': 'guests.csv' }, body });
    const { id } = (await uploaded.json()) as { id: string };
    const made = await does<{ importPeople: { id: string } }>(organiser, 'mutation ($id: ID!) { importPeople(fileId: $id) { id } }', { id });
    return made.importPeople.id;
  }

  /** Until the backup is made. */
  async function before(): Promise<void> {
    const names = 'untouched, frozen, travelling, passphrase, key, codes, one code, reset, withdrawn, hidden, revoked, reissued, paper, lost all, quiet'.split(
      ', ',
    );
    for (const name of names) await somebody(name);
    for (const name of ['declined', 'declined by a slip', 'put off']) await somebody(name, Role.Participant, 'accepted');
    await somebody('accepted by a slip', Role.Participant, 'applied');
    await moves('accepted by a slip', 'acceptParticipation');
    await somebody('removed', Role.Organiser);
    await somebody('still organiser', Role.Organiser);
    for (const [whose, credentialId, name] of [
      ['key', 'lost', 'Laptop'],
      ['key', 'kept', 'Phone'],
      ['lost all', 'stolen', 'Phone'],
    ] as const) {
      const { accountId } = of(people, whose).client;
      await server.at((db) => db.asAccount(accountId, () => db.tx.insert(Passkey, { accountId, credentialId, publicKey: 'a', name })));
    }
    secrets.set('paper', (await does<{ changePrintedCode: { code: string } }>(of(people, 'paper').client, newCode)).changePrintedCode.code);
    for (const name of ['codes', 'one code', 'lost all']) {
      const { makeRecoveryCodes: codes } = await does<{ makeRecoveryCodes: [string, string] }>(of(people, name).client, 'mutation { makeRecoveryCodes }');
      secrets.set(name, codes[0]).set(`another of ${name}`, codes[1]);
    }
    await answers('given');
    for (const name of ['used link', 'unused link']) secrets.set(name, await offerLink(of(people, 'untouched').personId));
    secrets.set('team link', await offerLink(null));
    for (const name of ['reset', 'untouched'])
      secrets.set(`reset of ${name}`, await server.at(() => server.app.get(Resets).make(of(people, name).client.accountId, false)));
    secrets.set('reset of lost all', await server.at(() => server.app.get(Resets).make(of(people, 'lost all').client.accountId, true)));
    for (const name of ['invited', 'invited twice', 'invited and came']) await invited(name);
    for (const name of ['untouched', 'revoked', 'reissued', 'quiet']) await certified(name);
    for (const name of ['on the list', 'off the list', 'off and on again', 'off the list and the stage']) await listed(name);
    await server.add<SessionPerson>(SessionPerson, { sessionId: session.id, personId: of(people, 'off the list and the stage').personId, role: 'speaker' });
    for (const name of ['kept', 'undone']) secrets.set(`list ${name}`, await imported(name));
    for (const name of ['Hearth', 'Beacon']) {
      await server.add<Organisation>(Organisation, { kind: 'ngo', name: { en: name } });
      await does(organiser, 'mutation ($words: String!) { setTellingWordAside(words: $words) { room } }', { words: name });
    }
    await does(of(people, 'quiet').client, choose, { id: of(certificates, 'quiet').id, disclosure: 'name' });
  }

  /** What the backup does not know of. */
  async function after(): Promise<void> {
    await does(organiser, 'mutation ($id: ID!) { freezeAccount(accountId: $id) { frozen } }', { id: of(people, 'frozen').client.accountId });
    await does(of(people, 'travelling').client, setLock, { at: new Date(Date.now() + 60_000).toISOString() });
    await does(of(people, 'passphrase').client, 'mutation ($words: String!) { changePassphrase(passphrase: $words) { recoveryCodesLeft } }', {
      words: `${words} и новых`,
    });
    const { mySecurity } = await does<{ mySecurity: { passkeys: { id: string; name: string }[] } }>(
      of(people, 'key').client,
      '{ mySecurity { passkeys { id name } } }',
    );
    const lost = mySecurity.passkeys.find(({ name }) => name === 'Laptop');
    await does(of(people, 'key').client, 'mutation ($id: ID!) { removePasskey(id: $id) { id } }', { id: lost?.id });
    await does(of(people, 'codes').client, 'mutation { makeRecoveryCodes }');
    await does(of(people, 'paper').client, newCode);
    await does(server.stranger, takeReset, { token: secrets.get('reset of lost all'), words: `${words} после потери` });
    await does(organiser, 'mutation ($id: ID!) { resendInvitation(participationId: $id) { link } }', { id: of(people, 'invited twice').participationId });
    await does(server.stranger, accept, { token: secrets.get('invited and came'), words });
    await does(of(people, 'quiet').client, choose, { id: of(certificates, 'quiet').id, disclosure: 'nothing' });
    await does(server.stranger, withCode, { code: secrets.get('one code') });
    await does(server.stranger, takeReset, { token: secrets.get('reset of reset'), words: `${words} после потери` });
    await does(server.stranger, accept, { token: secrets.get('used link'), words });
    const { team } = await does<{ team: { members: { accountId: string; grants: { id: string }[] }[] } }>(
      organiser,
      '{ team { members { accountId grants { id } } } }',
    );
    const grant = team.members.find(({ accountId }) => accountId === of(people, 'removed').client.accountId)?.grants[0];
    await does(organiser, 'mutation ($id: ID!) { removeRole(grantId: $id) { members { accountId } } }', { id: grant?.id });
    await moves('withdrawn', 'withdrawParticipation');
    await moves('declined', 'declineParticipation');
    await moves('declined by a slip', 'declineParticipation');
    await moves('declined by a slip', 'acceptParticipation');
    await moves('put off', 'putOnWaitingList');
    const undo = 'mutation ($id: ID!) { undoParticipationStep(participationId: $id, seenVersion: 2) { state } }';
    await does(organiser, undo, { id: of(people, 'accepted by a slip').participationId });
    await does(organiser, 'mutation ($id: ID!) { changeExposure(id: $id, version: 1, exposure: "confidential", codeName: "Кедр") { id } }', {
      id: of(people, 'hidden').personId,
    });
    await answers('refused');
    const remove = 'mutation ($id: ID!) { removePerson(id: $id) }';
    await does(organiser, remove, { id: of(people, 'off the list').personId });
    await does(organiser, remove, { id: of(people, 'off and on again').personId });
    await does(organiser, 'mutation ($id: ID!) { putPersonBack(id: $id) { id } }', { id: of(people, 'off and on again').personId });
    await server.at((db) => db.sql('delete from session_person where person_id = $1', [of(people, 'off the list and the stage').personId]));
    await does(organiser, remove, { id: of(people, 'off the list and the stage').personId });
    await does(organiser, 'mutation ($id: ID!) { undoImport(batchId: $id) { id } }', { id: secrets.get('list undone') });
    await does(organiser, 'mutation ($words: String!) { takeTellingWordBack(words: $words) { room } }', { words: 'Hearth' });
    const revoke = 'mutation ($id: ID!) { revokeCertificate(id: $id, reason: "mistake", explanation: "another person") { state } }';
    await does(organiser, revoke, { id: of(certificates, 'revoked').id });
    const reissue = `mutation ($id: ID!, $newId: ID!) {
      reissueCertificate(id: $id, newId: $newId, reason: "mistake", variant: "full", explanation: "name", name: { en: "Guest" }) { id } }`;
    await does(organiser, reissue, { id: of(certificates, 'reissued').id, newId: randomUUID() });
  }

  /** On another machine: an empty database, an empty folder, and the master key from where it is kept. */
  async function putBackAt(sealed: Parameters<typeof restoreBackup>[1]): Promise<void> {
    const { url, drop } = await freshDatabase(String(process.env['KUNAK_TEST_DATABASE_URL']));
    dropped = drop;
    const { given, secret } = server.settings;
    const data = mkdtempSync(join(folder, 'elsewhere-'));
    copyFileSync(join(given.KUNAK_DATA, 'master.key'), join(data, 'master.key'));
    const settings = new Settings({ ...given, KUNAK_DATA: data }, url, roleUrl(url, 'kunak_app', secret), roleUrl(url, 'kunak_relay', secret), secret, false);
    restored = await restoreBackup({ ownerUrl: url, relayUrl: settings.relayUrl, secret, files: openFileStore(settings) }, sealed, () => Promise.resolve());
    putBack = await createServer(settings, { webFolder: data, operations: 'apps/api/operations.json' });
    await putBack.app.get(Eraser).reapplyErasures();
    await putBack.app.listen(0, '127.0.0.1');
    asked = new TestClient(`http://127.0.0.1:${(putBack.app.getHttpServer().address() as AddressInfo).port}`, '', '');
  }

  /** As the tables' owner sees it. */
  async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    const client = new Client({ connectionString: (putBack.app.get(Settings) as Settings).ownerUrl });
    await client.connect();
    return client
      .query<Row>(text, values)
      .then((result) => result.rows)
      .finally(() => client.end());
  }
  const answerTo = async (operation: string, variables: Record<string, unknown>): Promise<unknown> => {
    const { data, errors } = await asked.run<Record<string, { outcome: string }>>(operation, variables);
    return errors?.[0]?.extensions.code ?? Object.values(data)[0]?.outcome;
  };
  const comesIn = (name: string): Promise<unknown> => answerTo(signIn, { login: of(people, name).login, words });
  const check = async (name: string): Promise<string> =>
    (await asked.fetch('/c', { method: 'POST', body: new URLSearchParams({ code: of(certificates, name).code, in: 'en' }) })).text();

  it('lets in whoever nothing happened to', async () => {
    expect(await comesIn('untouched')).toBe('SIGNED_IN');
  });

  it('says how much was shut again, and until when it knows', () => {
    expect(restored.shutAgain).toBeGreaterThan(12);
    expect(restored.shutKnownUntil > restored.takenAt).toBe(true);
  });

  it.each([
    ['an organiser froze', 'frozen'],
    ['its holder closed for a journey', 'travelling'],
    ['got another passphrase', 'passphrase'],
    ['was entered by a reset link', 'reset'],
  ])('keeps out who has the passphrase of an account that %s', async (_what, name) => {
    expect(await comesIn(name)).toBe('accounts.refused');
  });

  it('freezes for the host that froze, and so that any organiser may let a traveller in again', async () => {
    const frozenBy = (name: string) =>
      rows('select frozen_by_host_id as host from account where id = $1 and frozen_at is not null', of(people, name).client.accountId);
    expect(await frozenBy('frozen')).toEqual([{ host: server.hostId }]);
    expect(await frozenBy('travelling')).toEqual([{ host: null }]);
  });

  it('takes no recovery code that was used or replaced, and the others as ever', async () => {
    expect(await answerTo(withCode, { code: secrets.get('another of one code') })).toBe('SIGNED_IN');
    expect(await answerTo(withCode, { code: secrets.get('one code') })).toBe('accounts.refused');
    expect(await answerTo(withCode, { code: secrets.get('codes') })).toBe('accounts.refused');
  });

  it('takes no printed code that was replaced, and no recovery code of somebody who had lost everything', async () => {
    expect(await answerTo(withCode, { code: secrets.get('paper') })).toBe('accounts.refused');
    expect(await answerTo(withCode, { code: secrets.get('lost all') })).toBe('accounts.refused');
  });

  it('has no passkey that was removed, nor of somebody who had lost everything, and the others as ever', async () => {
    expect(await rows('select credential_id as id from passkey')).toEqual([{ id: 'kept' }]);
  });

  it('opens no link that was used, nor any that opens more than its holder’s own; others as ever', async () => {
    expect(await answerTo(accept, { token: secrets.get('used link'), words })).toBe('accounts.linkEnded');
    expect(await answerTo(accept, { token: secrets.get('team link'), words })).toBe('accounts.linkEnded');
    for (const name of ['reset', 'untouched']) expect(await answerTo(takeReset, { token: secrets.get(`reset of ${name}`), words })).toBe('accounts.linkEnded');
    expect(await answerTo(accept, { token: secrets.get('unused link'), words })).toBe('SIGNED_IN');
  });

  it('opens no invitation that was answered or sent again, and says so to the organisers', async () => {
    for (const name of ['invited twice', 'invited and came']) {
      expect(await answerTo(accept, { token: secrets.get(name), words })).toBe('accounts.linkEnded');
      expect(await rows('select 1 from invitation where participation_id = $1 and revoked_at is null', of(people, name).participationId)).toEqual([]);
    }
    expect(await answerTo(accept, { token: secrets.get('invited'), words })).toBe('SIGNED_IN');
  });

  it('gives nobody back a role that was taken away', async () => {
    const held = (name: string) => rows('select role from role_grant where account_id = $1', of(people, name).client.accountId);
    expect(await held('still organiser')).toEqual([{ role: 'organiser' }]);
    expect(await held('removed')).toEqual([]);
  });

  it.each([
    ['withdrew', 'withdrawn', { state: 'withdrawn', verb: 'withdraw', roles: 0 }],
    ['was declined', 'declined', { state: 'declined', verb: 'decline', roles: 0 }],
    ['was declined by a slip of the hand', 'declined by a slip', { state: 'accepted', verb: null, roles: 1 }],
    ['had to wait again', 'put off', { state: 'waiting-list', verb: 'putOnWaitingList', roles: 1 }],
    ['was accepted by a slip of the hand', 'accepted by a slip', { state: 'applied', verb: null, roles: 1 }],
  ])('leaves who %s where they were put last', async (_what, name, expected) => {
    const held = '(select count(*)::int from role_grant g join membership m on m.account_id = g.account_id where m.person_id = p.person_id) as roles';
    expect(await rows(`select state, last_verb as verb, ${held} from participation p where id = $1`, of(people, name).participationId)).toEqual([expected]);
  });

  it('keeps out of the lists whom an organiser took out, and those of a list that was undone; who appears at an event stays', async () => {
    const shown = await rows<{ name: string }>(
      "select working_name as name from person where removed_at is null and working_name ~ '^Guest o(n|ff?) ' order by 1",
    );
    expect(shown.map(({ name }) => name)).toEqual(['Guest of kept', 'Guest off and on again', 'Guest off the list and the stage', 'Guest on the list']);
    const [{ removed }] = (await rows("select count(*)::int as removed from person where removed_at > now() - interval '1 hour'")) as [{ removed: number }];
    expect(removed).toBe(2);
  });

  it('looks for ties wherever a person may appear, as the room of people does', async () => {
    const tables = await rows<{ name: string }>(
      "select conrelid::regclass::text as name from pg_constraint where confrelid = 'person'::regclass and contype = 'f'",
    );
    const own = ['affiliation', 'imported_row', 'legal_identity', 'legal_opening', 'mail_message', 'person_key'];
    expect(tables.map(({ name }) => name).sort()).toEqual([...own, ...tyingTables].sort());
  });

  it('takes a word that was set aside by mistake for one that tells again, and the others as ever', async () => {
    expect(await rows("select words from telling_word where stance = 'set-aside'")).toEqual([{ words: 'Beacon' }]);
  });

  it('counts the seats anew', async () => {
    const counted = "select taken, (select count(*)::int from participation where state in ('accepted', 'confirmed')) as seated from event_seats";
    const [seats] = await rows<{ taken: number; seated: number }>(counted);
    expect(seats?.seated).toBeGreaterThan(5);
    expect(seats?.taken).toBe(seats?.seated);
  });

  it('hides who was hidden, and takes a refused consent for refused', async () => {
    const { personId, participationId } = of(people, 'hidden');
    expect(await rows('select exposure, search_text from person where id = $1', personId)).toEqual([{ exposure: 'confidential', search_text: '' }]);
    expect(await rows('select answer from consent where participation_id = $1 order by at', participationId)).toEqual([
      { answer: 'given' },
      { answer: 'refused' },
    ]);
  });

  it('says of a certificate that was revoked or replaced that it was, and of another that it is valid', async () => {
    expect(await check('untouched')).toContain('✓ The certificate is valid');
    for (const name of ['revoked', 'reissued']) expect(await check(name)).toContain('revoked');
  });

  it('tells no more of a certificate than its holder allowed last', async () => {
    const page = await check('quiet');
    expect(page).toContain('✓ The certificate is valid');
    expect(page).not.toContain('Training');
  });

  it('tells the organisers in the audit, once each', async () => {
    const told = await rows<{ act: string; again: string | null }>(
      "select act, facts->>'again' as again from audit_entry where host_id = $1 and (act = 'platform.put-back' or facts ? 'again') order by id",
      server.hostId,
    );
    expect(told[0]).toEqual({ act: 'platform.put-back', again: null });
    expect(told).toContainEqual({ act: 'accounts.frozen', again: 'true' });
    expect(told).toHaveLength(restored.shutAgain + 1);
    expect(await rows("select to_regclass('later_act') as waits")).toEqual([{ waits: null }]);
    const open = "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity";
    expect(await rows(open)).toEqual([]);
  });

  it('is finished by whoever starts next, where the one who restored died before it was shut', async () => {
    const { ownerUrl, secret } = putBack.app.get(Settings) as Settings;
    const { accountId } = of(people, 'untouched').client;
    const owner = await connect(ownerUrl);
    await expectLaterActs(owner);
    await owner.query(`insert into ${laterActs} values ($1, uuidv7(), now(), null, 'accounts.frozen', $2, '{}')`, [server.hostId, accountId]);
    await owner.end();
    await prepareDatabase(ownerUrl, secret);
    expect(await comesIn('untouched')).toBe('accounts.refused');
    expect(await rows('select to_regclass($1) as waits', laterActs)).toEqual([{ waits: null }]);
  });
});
