import { AccessLink, MailMessage } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aPerson, sendLetters } from '../examples';

const invite = 'mutation ($eventId: ID!, $personIds: [ID!]!) { inviteToEvent(eventId: $eventId, personIds: $personIds) { outboxId waiting } }';
const read = `query ($id: ID!) { groupMail(id: $id) { held onTheWay sent dropped recallUntil letters { key count subject { ru en } body { ru en } }
  mails { id displayName language state } } }`;
const send = 'mutation ($id: ID!, $seen: Int!) { sendGroupMail(id: $id, seen: $seen) { held onTheWay } }';
const recall = 'mutation ($id: ID!) { recallGroupMail(id: $id) { held onTheWay } }';
const drop = 'mutation ($ids: [ID!]!) { dropMails(ids: $ids) }';
const restore = 'mutation ($ids: [ID!]!) { restoreMails(ids: $ids) }';
type Invited = { inviteToEvent: { outboxId: string; waiting: string[] } };
type Group = {
  groupMail: {
    held: number;
    onTheWay: number;
    sent: number;
    dropped: number;
    recallUntil: string | null;
    letters: { key: string; count: number; subject: { ru: string; en: string }; body: { ru: string; en: string } }[];
    mails: { id: string; displayName: string; language: string; state: string }[];
  };
};
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('a letter to many', () => {
  let server: TestServer;
  let organiser: TestClient;
  let eventId: string;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  beforeEach(async () => {
    eventId = (await anEvent(server)).id;
    const people = [
      await aPerson(server, { workingName: 'Гость 07', email: 'guest07@example.org' }),
      await aPerson(server, { workingName: 'Guest 08', email: 'guest08@example.org', languages: ['en'] }),
    ];
    id = (await organiser.run<Invited>(invite, { eventId, personIds: people.map((one) => one.id) })).data.inviteToEvent.outboxId;
  });
  afterAll(() => server.stop());

  const group = async () => (await organiser.run<Group>(read, { id })).data.groupMail;
  const links = () => server.at(({ tx }) => tx.countBy(AccessLink, { eventId }));

  it('waits, is read in both languages, and holds neither an address nor a link until it leaves', async () => {
    const { held, letters, mails } = await group();
    expect([held, mails.map(({ displayName, language, state }) => [displayName, language, state])]).toEqual([
      2,
      [
        ['Гость 07', 'ru', 'held'],
        ['Guest 08', 'en', 'held'],
      ],
    ]);
    expect(letters.map(({ key, count, subject }) => [key, count, subject])).toEqual([
      ['invitation', 2, { ru: 'У вас новое сообщение', en: 'You have a new message' }],
    ]);
    expect(letters[0]?.body.ru).toContain('(личная ссылка)');
    expect(letters[0]?.body.en).toContain('(a link of their own)');
    const stored = await server.at(({ tx }) => tx.findBy(MailMessage, { batchId: id }));
    expect(stored.map(({ written }) => written)).toEqual([null, null]);
    expect(await links()).toBe(0);
  });

  it('goes out once a human has sent it, each with a link of its own', async () => {
    await sendLetters(server, organiser, id);
    const sent = await server.letters(id);
    expect(sent.map(({ toAddress, state, subject }) => [toAddress, state, subject])).toEqual([
      ['guest07@example.org', 'kept', 'У вас новое сообщение'],
      ['guest08@example.org', 'kept', 'You have a new message'],
    ]);
    const tokens = sent.map(({ body }) => /\/portal\/i#([\w-]{32})/.exec(body)?.[1]);
    expect(new Set(tokens).size).toBe(2);
    expect(await links()).toBe(2);
    expect(code(await organiser.run(recall, { id }))).toBe('mail.gone');
  });

  it('may be called back for a moment, and nothing has left by then', async () => {
    expect((await organiser.run(send, { id, seen: 2 })).data).toEqual({ sendGroupMail: { held: 0, onTheWay: 2 } });
    expect(Date.parse((await group()).recallUntil ?? '')).toBeGreaterThan(Date.now());
    expect((await organiser.run(recall, { id })).data).toEqual({ recallGroupMail: { held: 2, onTheWay: 0 } });
    expect(await links()).toBe(0);
  });

  it('goes to all but those who were taken out, and a letter that nobody has seen does not go', async () => {
    const [first] = (await group()).mails;
    expect((await organiser.run(drop, { ids: [first?.id] })).data).toEqual({ dropMails: true });
    expect(code(await organiser.run(send, { id, seen: 2 }))).toBe('mail.moreCame');
    expect(await group()).toMatchObject({ held: 1, dropped: 1 });
    await organiser.run(restore, { ids: [first?.id] });
    expect(await group()).toMatchObject({ held: 2, dropped: 0 });
    await organiser.run(drop, { ids: [first?.id] });
    await sendLetters(server, organiser, id);
    expect(await group()).toMatchObject({ held: 0, sent: 1, dropped: 1 });
    expect(code(await organiser.run(drop, { ids: [(await group()).mails[1]?.id] }))).toBe('mail.notHeld');
  });

  it('is laid out once however often it is asked for', async () => {
    const personIds = (await server.at(({ tx }) => tx.findBy(MailMessage, { batchId: id }))).map(({ personId }) => personId);
    const again = await organiser.run<Invited>(invite, { eventId, personIds });
    expect(again.data.inviteToEvent).toEqual({ outboxId: null, waiting: personIds });
    expect((await group()).held).toBe(2);
  });

  it('is for the organisers of its event alone', async () => {
    const other = (await anEvent(server)).id;
    const strangers = [
      await server.client({ role: Role.Organiser, eventId: other }),
      await server.client({ role: Role.Organiser, hostId: server.otherHostId }),
      await server.client({ role: Role.Trainer, eventId }),
      await server.client({ role: Role.Participant, eventId }),
      await server.client({ role: Role.Administrator }),
    ];
    const [mail] = (await group()).mails;
    for (const client of strangers) {
      for (const [text, variables] of [[read, { id }] as const, [send, { id, seen: 2 }] as const, [drop, { ids: [mail?.id] }] as const])
        expect(code(await client.run(text, variables))).toBe('platform.notFound');
      const list = await client.run<{ outbox: { groups: unknown[] } }>('{ outbox { groups { id } } }', {});
      expect(list.data?.outbox.groups ?? []).toEqual([]);
    }
    expect((await group()).held).toBe(2);
    const own = await server.client({ role: Role.Organiser, eventId });
    expect((await own.run('{ outbox { groups { id held label { en } } } outboxNeeds { groups held failed } }', {})).data).toEqual({
      outbox: { groups: [{ id, held: 2, label: { en: 'Invitations' } }] },
      outboxNeeds: { groups: 1, held: 2, failed: 0 },
    });
  });
});
