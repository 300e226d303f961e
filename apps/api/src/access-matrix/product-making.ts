import { randomUUID } from 'node:crypto';
import { AccessLinks, Passkey, Vault } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import type { TestClient, TestServer } from '@kunak/test-server';
import type { ZoneMaker } from './zone-making';

type Ids = { readonly event: string; readonly person: string; readonly participation: string };

/** What is not written by hand but by the product's own operations, so that it is stored as the product stores it: answers, identities, files. */
export class ProductMaker {
  constructor(
    private readonly server: TestServer,
    private readonly hostId: string,
    private readonly organiser: TestClient,
    private readonly zone: ZoneMaker,
  ) {}

  async legalIdentity({ person }: Ids): Promise<void> {
    const input = { legalName: this.zone.secret('legal name'), dateOfBirth: '1977-07-17', passportValidUntil: '2031-03-13' };
    await this.done('mutation ($personId: ID!, $input: LegalIdentityInput!) { changeLegalIdentity(personId: $personId, input: $input) { id } }', {
      personId: person,
      input,
    });
    await this.done('mutation ($personId: ID!, $reason: String!) { openLegalIdentity(personId: $personId, reason: $reason) { id } }', {
      personId: person,
      reason: this.zone.secret('reason of opening'),
    });
  }

  /** The guest says what is open, restricted and locked, and sends it in. */
  async answers({ event, person, participation }: Ids): Promise<void> {
    const guest = await this.server.client({ role: Role.Participant, eventId: event, personId: person, hostId: this.hostId });
    const texts = {
      hopes: this.zone.secret('answer for organisers'),
      'call-you': this.zone.secret('answer for trainers'),
      health: this.zone.secret('restricted answer'),
      'passport-name': this.zone.secret('vault answer for travel'),
      'emergency-words': this.zone.secret('vault answer for protection'),
    };
    const given = [{ questionId: 'has-emergency-contact', given: { raw: true } }];
    const answers = [...given, ...Object.entries(texts).map(([questionId, raw]) => ({ questionId, given: { raw } }))];
    const sent = { participationId: participation, answers, formVersion: 1, seen: 0 };
    await done(
      guest,
      `mutation ($participationId: ID!, $answers: [AnswerInput!]!, $formVersion: Int!, $seen: Int!) {
        saveAnswers(participationId: $participationId, answers: $answers, formVersion: $formVersion, seen: $seen) { problems { code } } }`,
      sent,
    );
    const consent = 'mutation ($id: ID!) { answerConsent(participationId: $id, purpose: "photo", wordingVersion: 1, answer: "given") { state } }';
    await done(guest, consent, { id: participation });
    await this.server.at(async (db) => {
      await db.sql('update participation set submitted_at = now() where id = $1', [participation]);
      await db.sql("update event_form set opens_on = '2017-01-01', closes_on = '2099-01-01' where event_id = $1", [event]);
    }, this.hostId);
  }

  async files({ event }: Ids): Promise<void> {
    this.zone.ids.file = await this.upload(this.zone.secret('upload'));
    const fileId = await this.upload('Imported');
    const imported = await this.done<{ importPeople: { id: string } }>(
      'mutation ($fileId: ID!, $eventId: ID) { importPeople(fileId: $fileId, eventId: $eventId) { id } }',
      { fileId, eventId: event },
    );
    this.zone.ids.importBatch = imported.importPeople.id;
  }

  private async upload(name: string): Promise<string> {
    const body = `Name;E-mail\n${name} Guest;${name.toLowerCase()}${randomUUID().slice(0, 8)}@example.org\n`;
    const answer = await this.organiser.fetch('/files', { method: 'POST', headers: { 'x-file-name': `${name}.csv` }, body });
    return ((await answer.json()) as { id: string }).id;
  }

  async release({ event }: Ids): Promise<void> {
    const id = this.zone.newId('release');
    await this.done('mutation ($id: ID!, $eventId: ID!, $note: String!) { releaseSchedule(id: $id, eventId: $eventId, note: $note) { id } }', {
      id,
      eventId: event,
      note: this.zone.secret('release note'),
    });
  }

  async team({ event }: Ids): Promise<void> {
    const member = await this.server.client({ role: Role.Trainer, eventId: event, hostId: this.hostId });
    const login = this.zone.secret('team login').toLowerCase();
    await this.done(
      `mutation ($login: String!, $eventId: ID, $name: String!) {
        inviteToTeam(login: $login, displayName: $name, role: "trainer", language: "en", eventId: $eventId) { mailed } }`,
      { login, eventId: event, name: this.zone.secret('team name') },
    );
    const [row] = await this.server.at(
      (db) =>
        db.sql<{ grant: string; session: string; invitation: string }>(
          `select (select id from role_grant where account_id = $1) as grant, (select id from account_session where account_id = $1) as session,
                  (select id from access_link where login = $2) as invitation`,
          [member.accountId, login],
        ),
      this.hostId,
    );
    Object.assign(this.zone.ids, { account: member.accountId, grant: row?.grant, accountSession: row?.session, teamInvitation: row?.invitation });
  }

  /** An account that is shut, one that will be, and a way back into one. */
  async locks({ event }: Ids): Promise<string> {
    const access = { role: Role.Trainer, eventId: event, hostId: this.hostId };
    const [frozen, leaving] = [await this.server.client(access), await this.server.client(access)];
    const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    await this.done('mutation ($id: ID!) { freezeAccount(accountId: $id) { frozen } }', { id: frozen.accountId });
    const lock = 'mutation ($from: Instant!, $to: Instant) { setTravelLock(beginsAt: $from, endsAt: $to, releasable: true) { travelLock { beginsAt } } }';
    await done(leaving, lock, { from: soon(2), to: soon(9) });
    Object.assign(this.zone.ids, { frozenAccount: frozen.accountId, account: leaving.accountId });
    const offer = 'mutation ($id: ID!) { offerReset(accountId: $id) { link } }';
    const { offerReset } = await this.done<{ offerReset: { link: string } }>(offer, { id: leaving.accountId });
    const owner = { accountId: leaving.accountId, credentialId: randomUUID(), publicKey: 'none', name: this.zone.secret('passkey') };
    const added = await this.server.at((db) => db.asAccount(leaving.accountId, () => db.tx.save(Passkey, owner)), this.hostId);
    this.zone.ids.passkey = added.id;
    return offerReset.link.split('#')[1] ?? '';
  }

  /** One that was added, and one of the event's own that was set aside. */
  async tellingWords(words: string): Promise<void> {
    const add = 'mutation ($words: String!) { addTellingWord(words: $words) { added { id } } }';
    const { addTellingWord } = await this.done<{ addTellingWord: { added: { id: string }[] } }>(add, { words: this.zone.secret('telling word') });
    await this.done('mutation ($words: String!) { setTellingWordAside(words: $words) { room } }', { words });
    this.zone.ids.tellingWord = addTellingWord.added[0]?.id ?? '';
  }

  /** Two letters that wait to be read. */
  async groupMail({ event }: Ids): Promise<void> {
    const create = 'mutation ($input: PersonInput!) { createPerson(input: $input) { id } }';
    const ids: string[] = [];
    for (const workingName of [this.zone.secret('working name', 'invited'), this.zone.secret('working name', 'invitedtoo')]) {
      const input = { workingName, email: `${this.zone.secret('contact', workingName).toLowerCase()}@example.org` };
      ids.push((await this.done<{ createPerson: { id: string } }>(create, { input })).createPerson.id);
    }
    const invite = 'mutation ($eventId: ID!, $ids: [ID!]!) { inviteToEvent(eventId: $eventId, personIds: $ids) { outboxId } }';
    const { inviteToEvent } = await this.done<{ inviteToEvent: { outboxId: string } }>(invite, { eventId: event, ids });
    this.zone.ids.groupMail = inviteToEvent.outboxId;
    const read = 'query ($id: ID!) { groupMail(id: $id) { mails { id } } }';
    const { groupMail } = await this.done<{ groupMail: { mails: { id: string }[] } }>(read, { id: inviteToEvent.outboxId });
    this.zone.ids.mail = groupMail.mails[0]?.id ?? '';
  }

  /** Recorded here; the jobs issue it. */
  async certificate({ event, participation }: Ids): Promise<void> {
    await this.done(
      `mutation ($batchId: ID!, $eventId: ID!, $ids: [ID!]) {
        issueCertificates(batchId: $batchId, eventId: $eventId, variant: "full", participationIds: $ids) { id } }`,
      { batchId: randomUUID(), eventId: event, ids: [participation] },
    );
  }

  /** The id and the code, once the jobs have issued it. */
  async issued({ participation }: Ids): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const [row] = await this.server.at(
        (db) =>
          db.sql<{ id: string; code: Buffer; personId: string }>(
            'select c.id, c.code, p.person_id as "personId" from certificate c join participation p on p.id = c.participation_id where c.participation_id = $1',
            [participation],
          ),
        this.hostId,
      );
      if (row) {
        this.zone.ids.certificate = row.id;
        const code = await this.server.at(() => this.server.app.get(Vault).open(row.personId, ['certificate.code', row.id], row.code), this.hostId);
        return code ?? '';
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no certificate was issued');
  }

  /** A way in that nobody has taken yet: whoever holds it may. */
  link(): Promise<string> {
    const access = { login: randomUUID(), displayName: 'Guest 98', role: Role.Trainer, eventId: null, personId: null, language: 'en' as const };
    return this.server.at(async () => (await this.server.app.get(AccessLinks).offer({ ...access, expiresAt: '2099-01-01T00:00:00Z' })).token, this.hostId);
  }

  private done<Data>(operation: string, variables: Record<string, unknown>): Promise<Data> {
    return done<Data>(this.organiser, operation, variables);
  }
}

async function done<Data>(client: TestClient, operation: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await client.run<Data>(operation, variables, 'en');
  if (errors) throw new Error(`the world cannot be made: ${errors.map(({ message }) => message).join(', ')}: ${operation}`);
  return data;
}
