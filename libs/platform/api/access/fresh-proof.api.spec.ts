import { Controller, Get } from '@nestjs/common';
import { Mutation, Resolver } from '@nestjs/graphql';
import { isSignedIn, printedCode, Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Account } from '../accounts/account.entity';
import { AccountSession } from '../accounts/account-session.entity';
import { hashPassphrase } from '../accounts/passphrases';
import { hashSecret } from '../accounts/sessions';
import { Vault } from '../vault/vault';
import { Allow, FreshProof } from './allow';
import { operationsWithoutProof } from './operations-with-proof';

@Resolver()
class SafesResolver {
  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => String)
  openSafe(): string {
    return 'guarded';
  }

  @Allow(isSignedIn)
  @Mutation(() => String)
  openDrawer(): string {
    return 'forgotten';
  }
}

@Controller('exports')
class ListsController {
  @Allow(isSignedIn)
  @Get('lists')
  lists(): string {
    return 'forgotten';
  }
}

const passphrase = 'волна чайник облако семь';
const open = 'mutation ($personId: ID!) { openLegalIdentity(personId: $personId, reason: "visa") { legalName } }';
const prove = 'mutation ($passphrase: String!, $code: String) { proveWithPassphrase(passphrase: $passphrase, code: $code) { outcome } }';
const proveWithCode = 'mutation ($code: String!) { proveWithPrintedCode(code: $code) { outcome } }';
type Refused = { errors?: readonly { extensions: { code: string } }[] };
const codeOf = (answer: Refused): string | undefined => answer.errors?.[0]?.extensions.code;

describe('what opens something closed', () => {
  it('is named when it forgets to ask who is there', () => {
    expect(operationsWithoutProof([SafesResolver, ListsController])).toEqual(['SafesResolver.openDrawer', 'ListsController.lists']);
  });
});

describe('a fresh proof', () => {
  let server: TestServer;
  let organiser: TestClient;
  let person: { readonly id: string };
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    organiser = await server.client({ role: Role.Organiser });
    [person = { id: '' }] = await server.at((db) => db.sql<{ id: string }>(`insert into person (working_name) values ('Guest 07') returning id`));
    await server.at(async (db) => {
      const legalName = await server.app.get(Vault).seal(person.id, ['legal_identity.legal_name'], 'Гостев Пример');
      await db.sql('insert into legal_identity (person_id, legal_name) values ($1, $2)', [person.id, legalName]);
    });
  });

  /** The screen was left open for so long. */
  const age = (client: TestClient, minutes: number) =>
    server.at((db) => db.sql(`update account_session set proved_at = now() - $2 * interval '1 minute' where account_id = $1`, [client.accountId, minutes]));
  const give = async (client: TestClient, secret: Partial<Account>) => server.at(({ tx }) => tx.update(Account, { id: client.accountId }, secret));

  it('holds for five minutes and no longer', async () => {
    await age(organiser, 4.9);
    expect((await organiser.run(open, { personId: person.id })).data).toEqual({ openLegalIdentity: { legalName: 'Гостев Пример' } });
    const other = await server.client({ role: Role.Organiser });
    await age(other, 5.1);
    expect(codeOf(await other.run(open, { personId: person.id }))).toBe('platform.proof-needed');
  });

  it('is given with the own passphrase, and the operation goes through at once', async () => {
    await give(organiser, { passphraseHash: await hashPassphrase(passphrase) });
    await age(organiser, 10);
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBe('platform.proof-needed');
    expect(codeOf(await organiser.run(prove, { passphrase: 'not the right one at all' }))).toBe('accounts.refused');
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBe('platform.proof-needed');
    expect((await organiser.run(prove, { passphrase })).data).toEqual({ proveWithPassphrase: { outcome: 'SIGNED_IN' } });
    expect((await organiser.run(open, { personId: person.id })).data).toEqual({ openLegalIdentity: { legalName: 'Гостев Пример' } });
    const sessions = await server.at(({ tx }) => tx.countBy(AccountSession, { accountId: organiser.accountId }));
    expect(sessions).toBe(1);
  });

  it('is given with a printed code, and not with somebody else’s', async () => {
    const [own, others] = [7, 8].map((seed) => printedCode(new Uint8Array(17).fill(seed)));
    const colleague = await server.client({ role: Role.Organiser });
    await give(organiser, { printedCodeHash: hashSecret(String(own)) });
    await give(colleague, { printedCodeHash: hashSecret(String(others)) });
    await age(organiser, 10);
    expect(codeOf(await organiser.run(proveWithCode, { code: others }))).toBe('accounts.refused');
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBe('platform.proof-needed');
    expect((await organiser.run(proveWithCode, { code: own })).data).toEqual({ proveWithPrintedCode: { outcome: 'SIGNED_IN' } });
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBeUndefined();
  });

  it('is asked of downloads, in words and not in a broken file', async () => {
    const event = await server.at((db) =>
      db.sql<{ id: string }>(
        `insert into event (slug, kind, title, first_day, last_day, time_zone)
         values ('edition-01', 'training', '{"ru":"Встреча"}', '2099-11-16', '2099-11-18', 'Europe/Stockholm') returning id`,
      ),
    );
    const path = `/exports/programme/${event[0]?.id}.json`;
    expect((await server.stranger.fetch(path)).status).toBe(401);
    expect((await organiser.fetch(path)).status).toBe(200);
    const late = await server.client({ role: Role.Organiser });
    await age(late, 6);
    const answer = await late.fetch(path, { headers: { 'accept-language': 'en' } });
    expect([answer.status, codeOf((await answer.json()) as Refused)]).toEqual([403, 'platform.proof-needed']);
  });

  it('is not asked of somebody who may not at all: that would tell them what is behind', async () => {
    const guest = await server.client({ role: Role.Participant });
    await age(guest, 10);
    expect(codeOf(await guest.run('mutation { exportPeople(reason: "a list") { id } }'))).toBe('platform.notFound');
  });

  it('given to one server counts at another that still believes the older one', async () => {
    await give(organiser, { passphraseHash: await hashPassphrase(passphrase) });
    await age(organiser, 10);
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBe('platform.proof-needed');
    // The other server writes the table; this one has just learnt that the proof is old.
    await age(organiser, 0);
    expect(codeOf(await organiser.run(open, { personId: person.id }))).toBeUndefined();
  });
});
