import type { AddressInfo } from 'node:net';
import { releaseLetter } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { Organisation } from '@kunak/organisations/api';
import { Person } from '@kunak/people/api';
import { resetMail, Role, teamMails } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import { registrationMails } from '@kunak/registration/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';

/** What this host lets nobody read over a shoulder: who it is, what it does, where, with whom. Beginnings of words, in small letters. */
const forbidden = [
  ...['очаг', 'hearth', 'нальчик', 'nalchik', 'гость', 'guest', 'организатор', 'organiser', 'сообщество', 'society'],
  ...['конференц', 'conference', 'встреч', 'meeting', 'семинар', 'seminar', 'тренинг', 'training', 'участ', 'particip', 'регистрац', 'registr'],
  ...[
    'правозащит',
    'прав человека',
    'human rights',
    'defender',
    'кавказ',
    'caucas',
    'кунак',
    'kunak',
    'приглаш',
    'invit',
    'виза',
    'visa',
    'сертификат',
    'certificat',
  ],
];
const telling = (text: string): string[] => forbidden.filter((words) => new RegExp(`(?<!\\p{L})${words}`, 'iu').test(text));

/** Every letter to one person. */
const letters: Readonly<Record<string, { readonly body: Message }>> = { ...registrationMails, reset: resetMail, team: teamMails.link };

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
    await server.startJobs();
  });
  afterAll(async () => {
    await server.stop();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  const event = (slug: string): Promise<Event> =>
    server.add(Event, {
      ...{ slug, kind: 'conference', timeZone: 'Europe/Moscow', firstDay: '2012-11-14', lastDay: '2012-11-16' },
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
  }

  it('is no mail, of any kind, in any language, header or text, that names the host, its work, the place or a person', async () => {
    await correspondence('ru');
    await correspondence('en');
    const expected = (['ru', 'en'] as const).flatMap((language) => Object.keys(letters).map((name) => `${name} ${language}`));
    const kinds = (): string[] => expected.filter((kind) => arrived.some((mail) => isLetter(mail, kind)));
    for (let tries = 0; tries < 200 && kinds().length < expected.length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(kinds()).toEqual(expected);
    expect(arrived.flatMap((mail) => telling(mail).map((words) => `${words} in ${mail}`))).toEqual([]);
  });

  it('is no letter about a new schedule that says so', () => {
    expect(telling(JSON.stringify(releaseLetter))).toEqual([]);
  });

  it('is looked at by words that are there', () => {
    expect(telling('Hearth Human Rights Society: Приглашение на конференцию')).toEqual(['hearth', 'society', 'конференц', 'human rights', 'приглаш']);
  });

  it('is no page, title or header at any door', async () => {
    for (const path of ['/', '/health', '/console/', '/portal/', '/venue/', '/close', '/c', '/leave', '/nowhere', '/programme/nowhere'])
      for (const language of ['ru', 'en']) {
        const answer = await server.stranger.fetch(path, { headers: { 'accept-language': language }, redirect: 'manual' });
        const [title = ''] = /<title>[^<]*/.exec(await answer.text()) ?? [];
        expect([path, telling(`${title} ${JSON.stringify([...answer.headers])}`)]).toEqual([path, []]);
      }
  });
});

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
