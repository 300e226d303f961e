import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';
import { Participation } from './participation.entity';

const list = 'ФИО;E-mail;Языки\nГость Первый;guest01@example.org;русский\nГостья Вторая;guest02@example.org;русский\n';
const importPeople = 'mutation ($fileId: ID!, $eventId: ID) { importPeople(fileId: $fileId, eventId: $eventId) { id created } }';
const undoImport = 'mutation ($id: ID!) { undoImport(batchId: $id) { undoneAt } }';
type Imported = { importPeople: { id: string; created: number } };

describe('an event’s list of people', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const imported = async (text: string, eventId: string): Promise<string> => {
    const answer = await organiser.fetch('/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'list.csv' },
      body: text,
    });
    const { id: fileId } = (await answer.json()) as { id: string };
    return (await organiser.run<Imported>(importPeople, { fileId, eventId })).data.importPeople.id;
  };
  const placesAt = (eventId: string) => server.at((db) => db.tx.findBy(Participation, { eventId }));

  it('puts everybody on it and tells nobody; undoing the list takes the places back', async () => {
    const event = await anEvent(server);
    const batchId = await imported(list, event.id);
    expect((await placesAt(event.id)).map(({ state, invitedAt }) => [state, invitedAt])).toEqual([
      ['invited', null],
      ['invited', null],
    ]);
    expect(await server.at((db) => db.sql('select 1 from mail_message'))).toEqual([]);
    expect((await organiser.run(undoImport, { id: batchId })).errors).toBeUndefined();
    expect(await placesAt(event.id)).toEqual([]);
  });

  it('keeps people who have been invited since, and then the list cannot be undone', async () => {
    const event = await anEvent(server);
    const batchId = await imported(list.replaceAll('guest0', 'later0'), event.id);
    const [first] = await placesAt(event.id);
    await organiser.run('mutation ($e: ID!, $p: [ID!]!) { inviteToEvent(eventId: $e, personIds: $p) { invited { channel } } }', {
      e: event.id,
      p: [first?.personId],
    });
    expect((await organiser.run(undoImport, { id: batchId })).errors?.[0]?.extensions.code).toBe('people.importTied');
    expect(await placesAt(event.id)).toHaveLength(2);
  });
});

describe('news for guests', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    await server.startJobs();
  });
  afterAll(() => server.stop());
  const mails = async () => (await server.letters()).map(({ toAddress, subject, body }) => ({ toAddress, subject, body }));

  it('say that there is an answer, and nothing of what it is', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    const event = await anEvent(server, { title: { ru: 'Тайная встреча', en: 'Secret meeting' } });
    const guest = await aParticipation(server, event);
    await server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId });
    await server.at((db) => db.sql("update person set email = 'told@example.org' where id = $1", [guest.personId]));
    await organiser.run('mutation ($id: ID!) { declineParticipation(participationId: $id) { state } }', { id: guest.id });
    for (let tries = 0; tries < 80 && (await mails()).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await mails()).toEqual([
      {
        toAddress: 'told@example.org',
        subject: 'У вас новое сообщение',
        body: `Здравствуйте.\n\nДля вас есть ответ. Войдите, чтобы его прочитать:\n${server.settings.originOf('portal')}/portal/\n`,
      },
    ]);
  });

  it('come to nobody from an event that is over', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    const [past, ahead] = [await anEvent(server, { firstDay: '2026-01-10', lastDay: '2026-01-12' }), await anEvent(server)];
    for (const [event, email] of [
      [past, 'late@example.org'],
      [ahead, 'in-time@example.org'],
    ] as const) {
      const guest = await aParticipation(server, event);
      await server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId });
      await server.at((db) => db.sql('update person set email = $2 where id = $1', [guest.personId, email]));
      const decline = 'mutation ($id: ID!) { declineParticipation(participationId: $id) { state } }';
      expect((await organiser.run(decline, { id: guest.id })).data).toEqual({ declineParticipation: { state: 'declined' } });
    }
    const reached = async () => (await mails()).map(({ toAddress }) => toAddress);
    const handled = 'select from outbox_event';
    for (let tries = 0; tries < 80 && !(await reached()).includes('in-time@example.org'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    for (let tries = 0; tries < 80 && (await server.asOwner(handled)).length > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await reached()).toContain('in-time@example.org');
    expect(await reached()).not.toContain('late@example.org');
  });
});
