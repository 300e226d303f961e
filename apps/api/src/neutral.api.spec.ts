import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { domainToASCII } from 'node:url';
import { releaseLetter } from '@kunak/conference/rules';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Organisation } from '@kunak/organisations/api';
import { Person } from '@kunak/people/api';
import { AccessLink, GroupMailKinds, MailMessage, PostOffice } from '@kunak/platform/api';
import { judgeBy, recallSeconds, resetMail, Role, teamMails, tellingInLetter } from '@kunak/platform/rules';
import type { Judge, Language, Message } from '@kunak/platform/rules';
import { registrationMails } from '@kunak/registration/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { unpacked } from './erasure.examples';

/** What this host adds to its list, beside the names that its own data have: what it does, with whom, and how it is called for short. */
const ownWords = [
  ...['Очаг', 'Hearth', 'Society', 'сообщество', 'Гость', 'guest', 'организатор', 'organiser', 'Нальчик', 'Nalchik'],
  ...['конференция', 'conference', 'встреча', 'meeting', 'семинар', 'seminar', 'тренинг', 'training', 'участник', 'участие', 'participant', 'participation'],
  ...['регистрация', 'registration', 'приглашение', 'приглашать', 'invitation', 'invite', 'виза', 'visa', 'сертификат', 'certificate'],
];

/** Every letter to one person. */
const letters: Readonly<Record<string, { readonly body: Message }>> = { ...registrationMails, reset: resetMail, team: teamMails.link, release: releaseLetter };
type Listed = { tellingWords: { known: { kind: string; words: string; setAside: boolean }[]; added: { words: string }[] } };

describe('what leaves the house', () => {
  let server: TestServer;
  let smtp: SMTPServer;
  let organiser: TestClient;
  const arrived: string[] = [];
  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => void textOf(stream).then((text) => done(void arrived.push(text))),
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    server = await startTestServer({ KUNAK_SMTP_URL: `smtp://127.0.0.1:${port}`, KUNAK_MAIL_FROM: 'post@example.org' });
    await asOwner(server.settings.ownerUrl, "update host set name = 'Hearth Human Rights Society', slug = 'hearth-society' where id = $1", server.hostId);
    organiser = await server.client({ role: Role.Organiser });
    await server.add(Organisation, { kind: 'ngo', name: { ru: 'Очаг', en: 'Hearth' } });
    for (const words of ownWords) await organiser.run('mutation ($words: String!) { addTellingWord(words: $words) { room } }', { words });
    await server.startJobs();
  });
  afterAll(async () => {
    await server.stop();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  /** The host's list, as its organiser sees it now; of some kinds alone, if they are named. */
  async function judgeNow(...kinds: string[]): Promise<Judge> {
    const { tellingWords: list } = await done<Listed>('{ tellingWords { known { kind words setAside } added { words } } }', {});
    const known = list.known.filter(({ kind, setAside }) => !setAside && (kinds.length === 0 || kinds.includes(kind)));
    return judgeBy([...known, ...(kinds.length === 0 ? list.added : [])]);
  }

  /** The words of the list in a mail, header or text; in its sender also where they are run together. */
  const tellingIn = (judge: Judge, mail: string): string[] =>
    [...tellingInLetter(judge, mail), ...judge.inAddress(/^From: .*$/m.exec(mail)?.[0] ?? '')].map(({ words }) => `${words} in ${mail}`);

  const event = (slug: string): Promise<Event> =>
    server.add(Event, {
      ...{ slug, kind: 'conference', timeZone: 'Europe/Moscow', firstDay: '2099-11-14', lastDay: '2099-11-16' },
      ...{ title: { ru: 'Конференция правозащитников Кавказа', en: 'Caucasus defenders’ conference' }, venue: { ru: 'Нальчик', en: 'Nalchik' } },
    });

  async function done<Data>(operation: string, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await organiser.run<Data>(operation, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async function invite(eventId: string, personId: string): Promise<string> {
    await done('mutation ($e: ID!, $p: [ID!]!) { inviteToEvent(eventId: $e, personIds: $p) { unknown } }', { e: eventId, p: [personId] });
    const [row] = await server.at((db) => db.sql<{ id: string }>('select id from participation where event_id = $1 and person_id = $2', [eventId, personId]));
    return row?.id ?? '';
  }

  /** All that is ever written to one guest and one helper. */
  async function correspondence(language: Language): Promise<void> {
    const [first, second] = [await event(`first-${language}`), await event(`second-${language}`)];
    const address = `ivan-${language}@example.org`;
    const { id: personId } = await server.add(Person, { workingName: 'Гость Очага', email: address, languages: [language] });
    const participationId = await invite(first.id, personId);
    await done('mutation ($id: ID!) { resendInvitation(participationId: $id) { channel } }', { id: participationId });
    const guest = await server.client({ role: Role.Participant, eventId: first.id, personId });
    await server.at((db) => db.sql('update account set login = $2, language = $3 where id = $1', [guest.accountId, address, language]));
    await invite(second.id, personId);
    await server.at((db) => db.sql("update participation set state = 'applied' where id = $1", [participationId]));
    await done('mutation ($id: ID!) { acceptParticipation(participationId: $id) { state } }', { id: participationId });
    await done('mutation ($id: ID!) { offerReset(accountId: $id) { link } }', { id: guest.accountId });
    await done(
      `mutation ($login: String!, $language: Language!, $eventId: ID!) { inviteToTeam(login: $login, displayName: "Helper", role: "trainer", language: $language, eventId: $eventId) { mailed } }`,
      { login: `helper-${language}@example.org`, language, eventId: first.id },
    );
    await released(first.id, personId);
  }

  /** A new schedule: its letters wait for a human, and then for the half minute in which they can be called back. */
  async function released(eventId: string, personId: string): Promise<void> {
    const session = await server.add(Session, { eventId, kind: 'plenary', title: { ru: 'Открытие' }, minutes: 45, startsAt: '2099-11-14T08:00:00Z' });
    await server.add(SessionPerson, { sessionId: session.id, personId, role: 'speaker' });
    const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId, tell: "concerned") { number } }';
    await done(release, { id: randomUUID(), eventId });
    const batch = await waiting(eventId);
    await done('mutation ($id: ID!, $seen: Int!) { sendGroupMail(id: $id, seen: $seen) { onTheWay } }', { id: batch?.id, seen: batch?.held });
    await halfAMinutePasses();
  }

  async function waiting(eventId: string): Promise<{ id: string; held: number } | undefined> {
    const { outbox } = await done<{ outbox: { groups: { id: string; eventId: string; held: number }[] } }>('{ outbox { groups { id eventId held } } }', {});
    return outbox.groups.find((group) => group.eventId === eventId && group.held > 0);
  }

  /** What waits for a time stands nearer to it, as it would after {@link recallSeconds}. */
  async function halfAMinutePasses(): Promise<void> {
    const owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    const earlier = (column: string): string => `${column} = ${column} - interval '${recallSeconds + 1} seconds'`;
    await owner.query(`update mail_message set ${earlier('send_after')} where state = 'waiting'`);
    await owner.query(`update outbox_event set ${earlier('due_at')}`);
    await owner.end();
  }

  async function until(so: () => boolean): Promise<void> {
    for (let tries = 0; tries < 300 && !so(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  it('is no mail, of any kind, in any language, header or text, that names the host, its work, the place or a person', async () => {
    await correspondence('ru');
    await correspondence('en');
    const expected = (['ru', 'en'] as const).flatMap((language) => Object.keys(letters).map((name) => `${name} ${language}`));
    const kinds = (): string[] => expected.filter((kind) => arrived.some((mail) => isLetter(mail, kind)));
    await until(() => kinds().length === expected.length);
    expect(kinds()).toEqual(expected);
    expect(arrived.filter((mail) => !expected.some((kind) => isLetter(mail, kind)))).toEqual([]);
    const judge = await judgeNow();
    expect(arrived.flatMap((mail) => tellingIn(judge, mail))).toEqual([]);
  });

  it('is no mail of a kind that nobody looks at: the rooms write no other', () => {
    const bodies = Object.values(letters).flatMap(({ body }) => [body.ru, body.en]);
    const written = server.app.get(GroupMailKinds).ownTexts();
    expect(written.filter((text) => text.includes('\n') && !bodies.includes(text))).toEqual([]);
    expect(bodies.filter((body) => !written.includes(body))).toEqual([]);
  });

  it('is looked at by words that are there: a planted one is found in the same mails', async () => {
    const found = (await judgeNow()).inText('Hearth Human Rights Society: Приглашение на конференцию в Нальчике, Гость Очага').map(({ words }) => words);
    expect(found).toEqual(
      expect.arrayContaining(['Hearth Human Rights Society', 'human rights', 'Society', 'приглашение', 'конференция', 'Нальчик', 'Гость Очага', 'Очаг']),
    );
    const planted = judgeBy([{ words: 'новость' }, { words: 'post' }]);
    const [letter = ''] = arrived.filter((mail) => isLetter(mail, 'release ru'));
    expect([...new Set(tellingIn(planted, letter).map((line) => line.split(' ')[0]))]).toEqual(['новость', 'post']);
  });

  it('is no page, title, address or header at any door', async () => {
    const judge = await judgeNow();
    for (const path of ['/', '/health', '/console/', '/portal/', '/venue/', '/close', '/c', '/leave', '/nowhere', '/programme/nowhere'])
      for (const language of ['ru', 'en']) {
        const answer = await server.stranger.fetch(path, { headers: { 'accept-language': language }, redirect: 'manual' });
        const [title = ''] = /<title>[^<]*/.exec(await answer.text()) ?? [];
        // In numbers made by chance any short word may stand by chance.
        const headers = JSON.stringify([...answer.headers]).replace(/(nonce|sha256)-[\w+/]+=*/g, '$1');
        expect([path, judge.inText(`${path} ${title} ${headers}`)]).toEqual([path, []]);
      }
  });

  it('is no neutral certificate, nor what the file says of itself, nor its name', async () => {
    const { id: eventId } = await event('papers');
    // That it is a certificate, of a training or of a conference, is what its holder asked for.
    const judge = await judgeNow('mission', 'host', 'organisation', 'event', 'place', 'person');
    const page = async (variant: string): Promise<string> => {
      const answer = await organiser.fetch(`/certificates/preview/${eventId}.pdf?variant=${variant}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
      const about = await getMeta(await getDocumentProxy(new Uint8Array(bytes)));
      return [text, JSON.stringify(about.info), bytes.toString('latin1'), bytes.toString('utf16le'), answer.headers.get('content-disposition')].join('\n');
    };
    expect(judge.inText(await page('full')).map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Hearth Human Rights Society', 'Конференция правозащитников Кавказа']),
    );
    expect(judge.inText(await page('neutral'))).toEqual([]);
  });

  it('is no calendar of a guest, nor its name', async () => {
    const [{ id, person }] = (await server.at((db) =>
      db.sql<{ id: string; person: string }>(
        'select s.event_id as id, sp.person_id as person from session_person sp join session s on s.id = sp.session_id limit 1',
      ),
    )) as [{ id: string; person: string }];
    const guest = await server.client({ role: Role.Participant, eventId: id, personId: person });
    const judge = await judgeNow();
    for (const language of ['ru', 'en']) {
      const answer = await guest.fetch(`/programme/${id}/mine.ics`, { headers: { 'accept-language': language } });
      const text = `${await answer.text()} ${answer.headers.get('content-disposition')}`;
      expect(text).toMatch(/BEGIN:VEVENT[\s\S]*calendar\.ics/);
      expect(judge.inText(text)).toEqual([]);
    }
  });

  it('is no name of a file that is taken out, nor of those inside it', async () => {
    const { id } = await event('files');
    const names: string[] = [];
    for (const path of [`/exports/programme/${id}.xml`, `/exports/programme/${id}.json`, `/exports/programme/${id}.ics`, `/certificates/preview/${id}.pdf`]) {
      const answer = await organiser.fetch(path);
      names.push(`${path.split('.').pop() ?? ''}: ${answer.headers.get('content-disposition') ?? ''}`);
    }
    const { id: personId } = await server.add(Person, { workingName: 'Гость Очага' });
    const asked = 'mutation ($id: ID!) { exportPersonArchive(personId: $id, language: "ru", reason: "asked by letter") { zip } }';
    const { exportPersonArchive: archive } = await done<{ exportPersonArchive: { zip: string } }>(asked, { id: personId });
    names.push(...Object.keys(unpacked(archive.zip)));
    expect(names).toEqual([
      'xml: attachment; filename=programme.xml',
      'json: attachment; filename=programme.json',
      'ics: attachment; filename=programme.ics',
      'pdf: inline; filename="document.pdf"',
      'data.html',
      'data.json',
    ]);
    expect((await judgeNow()).inText(names.join(' '))).toEqual([]);
  });

  describe('once a word of its letters is put on the list', () => {
    type Added = { added: { id: string; words: string }[]; judged: { place: string; words: string[] }[] };
    type Failed = { outbox: { failed: { id: string; address: string; failure: string; telling: string[] }[] } };
    const send = 'mutation ($id: ID!, $seen: Int!) { sendGroupMail(id: $id, seen: $seen) { onTheWay } }';
    const failed = async (): Promise<Failed['outbox']['failed']> =>
      (await done<Failed>('{ outbox { failed { id address failure telling } } }', {})).outbox.failed;
    let word: string;
    let before: number;
    const newlyTo = (): string[] =>
      arrived
        .slice(before)
        .flatMap((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim() ?? '')
        .sort();
    beforeEach(async () => {
      before = arrived.length;
      const add = 'mutation { addTellingWord(words: "сообщение") { added { id words } judged { place words } } }';
      const { added, judged } = (await done<{ addTellingWord: Added }>(add, {})).addTellingWord;
      expect(judged).toContainEqual({ place: 'letter', words: ['сообщение'] });
      word = added.find(({ words }) => words === 'сообщение')?.id ?? '';
    });
    const removeWord = (): Promise<unknown> => done('mutation ($id: ID!) { removeTellingWord(id: $id) { room } }', { id: word });

    it('a letter that somebody asks for is refused by its word, and what it tells of does not happen', async () => {
      const { id: eventId } = await event('second');
      const { id: personId } = await server.add(Person, { workingName: 'Гость', email: 'alone@example.org' });
      const asked = [
        ['mutation ($e: ID!, $p: [ID!]!) { inviteToEvent(eventId: $e, personIds: $p) { outboxId } }', { e: eventId, p: [personId] }],
        ['mutation { inviteToTeam(login: "team@example.org", displayName: "Helper", role: "organiser", language: "ru") { mailed } }', {}],
      ] as const;
      const open = (): Promise<number> => server.at(({ tx }) => tx.count(AccessLink));
      const links = await open();
      for (const [operation, variables] of asked)
        expect((await organiser.run(operation, variables)).errors?.[0]).toMatchObject({
          message: expect.stringContaining('сообщение'),
          extensions: { code: 'mail.namesUs' },
        });
      expect(await open()).toBe(links);
      await removeWord();
      for (const [operation, variables] of asked) await done(operation, variables);
      await until(() => newlyTo().length === 2);
      expect(newlyTo()).toEqual(['alone@example.org', 'team@example.org']);
    });

    it('a letter that goes by itself stays in the house, and the outbox says why', async () => {
      const account = await addressed(server);
      await removeWord();
      const { added } = (await done<{ addTellingWord: Added }>('mutation { addTellingWord(words: "изменения") { added { id words } } }', {})).addTellingWord;
      word = added.find(({ words }) => words === 'изменения')?.id ?? '';
      await done('mutation ($id: ID!) { offerReset(accountId: $id) { link } }', { id: account.accountId });
      for (let tries = 0; tries < 100 && (await failed()).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      const [held] = await failed();
      expect(held).toEqual({ id: held?.id, address: 'held@example.org', failure: 'names-us', telling: ['изменения'] });
      await removeWord();
      await done('mutation ($ids: [ID!]!) { retryMails(ids: $ids) }', { ids: [held?.id] });
      await until(() => newlyTo().length > 0);
      expect(newlyTo()).toEqual(['held@example.org']);
    });

    it('letters to a group are refused before they are on their way, and nobody is sent any', async () => {
      const { id: eventId } = await event('third');
      const guests = [1, 2].map((n) => server.add(Person, { workingName: 'Гость', email: `third-${n}@example.org` }));
      const personIds = (await Promise.all(guests)).map(({ id }) => id);
      await done('mutation ($e: ID!, $p: [ID!]!) { inviteToEvent(eventId: $e, personIds: $p) { outboxId } }', { e: eventId, p: personIds });
      const batch = await waiting(eventId);
      const read = 'query ($id: ID!) { groupMail(id: $id) { held telling { place words } } }';
      expect(await done(read, { id: batch?.id })).toEqual({ groupMail: { held: 2, telling: [{ place: 'letter', words: ['сообщение'] }] } });
      const refused = await organiser.run(send, { id: batch?.id, seen: 2 });
      expect(refused.errors?.[0]).toMatchObject({ message: expect.stringContaining('сообщение'), extensions: { code: 'mail.namesUs' } });
      await halfAMinutePasses();
      expect(await done(read, { id: batch?.id })).toMatchObject({ groupMail: { held: 2 } });
      await removeWord();
      await done(send, { id: batch?.id, seen: 2 });
      await halfAMinutePasses();
      await until(() => newlyTo().length === 2);
      expect(newlyTo()).toEqual(['third-1@example.org', 'third-2@example.org']);
    });

    it('letters to a group that were on their way already stay in the house, and no link of theirs is left', async () => {
      await removeWord();
      const { id: eventId } = await event('fourth');
      const guests = [1, 2].map((n) => server.add(Person, { workingName: 'Гость', email: `fourth-${n}@example.org` }));
      const personIds = (await Promise.all(guests)).map(({ id }) => id);
      await done('mutation ($e: ID!, $p: [ID!]!) { inviteToEvent(eventId: $e, personIds: $p) { outboxId } }', { e: eventId, p: personIds });
      const batch = await waiting(eventId);
      await done(send, { id: batch?.id, seen: 2 });
      const { added } = (await done<{ addTellingWord: Added }>('mutation { addTellingWord(words: "сообщение") { added { id words } } }', {})).addTellingWord;
      await halfAMinutePasses();
      const read = 'query ($id: ID!) { groupMail(id: $id) { onTheWay mails { failure } } }';
      type Read = { groupMail: { onTheWay: number; mails: { failure: string | null }[] } };
      for (let tries = 0; tries < 200 && (await done<Read>(read, { id: batch?.id })).groupMail.onTheWay > 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await done<Read>(read, { id: batch?.id })).groupMail.mails).toEqual([{ failure: 'names-us' }, { failure: 'names-us' }]);
      expect(newlyTo()).toEqual([]);
      expect(await server.at(({ tx }) => tx.countBy(AccessLink, { eventId }))).toBe(0);
      word = added.find(({ words }) => words === 'сообщение')?.id ?? '';
      await removeWord();
    });
  });

  it('leaves nothing through a sender or an address that names the host', async () => {
    const sender = await startTestServer({
      KUNAK_MAIL_FROM: 'Hearth <post@hearthsociety.example>',
      KUNAK_ORIGIN: `https://${domainToASCII('очагнадежды.example')}`,
    });
    const own = await sender.client({ role: Role.Organiser });
    const add = 'mutation { addTellingWord(words: "Hearth Society") { judged { place text words } } }';
    expect((await own.run(add)).data).toMatchObject({
      addTellingWord: { judged: expect.arrayContaining([{ place: 'sender', text: 'Hearth <post@hearthsociety.example>', words: ['Hearth Society'] }]) },
    });
    const door = 'mutation { addTellingWord(words: "Очаг надежды") { judged { place text words } } }';
    expect((await own.run(door)).data).toMatchObject({
      addTellingWord: { judged: expect.arrayContaining([{ place: 'door', text: 'https://очагнадежды.example', words: ['Очаг надежды'] }]) },
    });
    const refused = await own.run('mutation { inviteToTeam(login: "kept@example.org", displayName: "Helper", role: "organiser", language: "en") { mailed } }');
    expect(refused.errors?.[0]).toMatchObject({ message: expect.stringContaining('Hearth Society, Очаг надежды'), extensions: { code: 'mail.namesUs' } });
    await own.run('mutation ($id: ID!) { offerReset(accountId: $id) { link } }', { id: (await addressed(sender)).accountId });
    const [mail] = await sender.at(({ tx }) => tx.find(MailMessage));
    await sender.at(() => sender.app.get(PostOffice).deliver(mail?.id ?? ''));
    expect(await sender.at(({ tx }) => tx.find(MailMessage))).toMatchObject([{ state: 'failed', failure: 'names-us' }]);
    await sender.stop();
  });
});

/** A trainer who has a mail address. */
async function addressed(server: TestServer): Promise<TestClient> {
  const account = await server.client({ role: Role.Trainer });
  await server.at((db) => db.sql("update account set login = 'held@example.org', language = 'ru' where id = $1", [account.accountId]));
  return account;
}

/** The list of hosts is the machine's: the server's own role may not write it. */
async function asOwner(url: string, statement: string, ...values: unknown[]): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const { rowCount } = await owner.query(statement, values).finally(() => owner.end());
  expect(rowCount).toBe(1);
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return readable(Buffer.concat(chunks).toString('latin1'));
}

/** Headers and text of a mail as they are read: without the encodings of RFC 2045 and 2047. */
function readable(mail: string): string {
  const [head = '', ...body] = mail.split(/\r?\n\r?\n/);
  const words = head.replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, way: string, text: string) =>
    way.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : unquoted(text.replace(/_/g, ' ')),
  );
  const text = body.join('\n\n');
  return `${words}\n\n${/transfer-encoding: base64/i.test(head) ? Buffer.from(text, 'base64').toString() : unquoted(text)}`;
}

function unquoted(text: string): string {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** Whether the mail begins with the letter's words up to what is filled in. */
function isLetter(mail: string, kind: string): boolean {
  const [name = '', language = ''] = kind.split(' ');
  const [beginning = ''] = letters[name]?.body[language as Language].split('{') ?? [];
  const [, ...body] = mail.replace(/\r/g, '').split('\n\n');
  return body.join('\n\n').startsWith(beginning.trimEnd());
}
