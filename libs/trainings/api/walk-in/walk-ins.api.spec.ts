import { randomUUID } from 'node:crypto';
import type { Event } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { aGuest, aTraining } from '../any-training';

const add = `mutation ($eventId: ID!, $id: ID!, $name: String!, $device: String!) {
  addWalkIn(eventId: $eventId, id: $id, name: $name, addedAt: "2012-11-16T09:01:00Z", device: $device) { id name }
}`;
const merge = `mutation ($id: ID!, $walkInId: ID!, $participationId: ID) {
  mergeWalkIn(id: $id, walkInId: $walkInId, participationId: $participationId, mergedAt: "2012-11-16T12:00:00Z") { id walkInId participationId }
}`;
const likely = 'query ($walkInId: ID!) { likelyGuests(walkInId: $walkInId) { displayName state } }';

describe('walk-ins', () => {
  let server: TestServer;
  let event: Event;
  let trainer: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    event = await aTraining(server);
    trainer = await server.client({ role: Role.Trainer, eventId: event.id });
  });
  afterAll(() => server.stop());

  const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  const added = (name: string, id: string = randomUUID(), client = trainer, eventId = event.id) => client.run(add, { eventId, id, name, device: 'phone' });
  const count = async (table: string) => (await server.at((db) => db.sql<{ count: number }>(`select count(*)::int as count from ${table}`)))[0]?.count;

  it('are added once, however often they are sent', async () => {
    const id = randomUUID();
    const before = (await count('walk_in')) ?? 0;
    const first = await added('  Ахмед   Г1алг1ай ', id);
    expect(first.data).toEqual({ addWalkIn: { id, name: 'Ахмед Г1алг1ай' } });
    expect(await added('Ахмед Г1алг1ай', id)).toEqual(first);
    expect(await count('walk_in')).toBe(before + 1);
    expect(code(await added('Кто-то другой', id))).toBe('platform.alreadyExists');
    expect(await server.at((db) => db.sql("select facts from audit_entry where act = 'trainings.walk-in-added' and subject_id = $1", [id]))).toEqual([
      { facts: { event: event.id } },
    ]);
  });

  it.each([
    ['nothing', '   ', 'people.nameEmpty'],
    ['markup', '<b>Гость</b>', 'people.nameWithMarkup'],
    ['signs that turn the text round', 'Гость \u202Eтсоғ', 'people.directionCharacters'],
    ['a pasted text', 'Гость '.repeat(160), 'people.nameTooLong'],
    ['ten thousand letters', 'Гость '.repeat(2_000), 'platform.invalid'],
  ])('are not added with %s for a name', async (_, name, refusal) => {
    expect(code(await added(name))).toBe(refusal);
  });

  it('are joined to a guest of the same event and of no other', async () => {
    const walkInId = randomUUID();
    await added('Гость Зашедший', walkInId);
    const [guest, elsewhere] = [await aGuest(server, event), await aGuest(server, await aTraining(server))];
    const foreignEvent = await aTraining(server, {}, server.otherHostId);
    const foreign = await aGuest(server, foreignEvent, {}, 'confirmed', server.otherHostId);
    const id = randomUUID();
    const joined = await trainer.run(merge, { id, walkInId, participationId: guest.id });
    expect(joined.data).toEqual({ mergeWalkIn: { id, walkInId, participationId: guest.id } });
    expect(await trainer.run(merge, { id, walkInId, participationId: guest.id })).toEqual(joined);
    expect(code(await trainer.run(merge, { id, walkInId, participationId: null }))).toBe('platform.alreadyExists');
    for (const other of [elsewhere, foreign])
      expect(code(await trainer.run(merge, { id: randomUUID(), walkInId, participationId: other.id }))).toBe('platform.notFound');
    expect(code(await trainer.run(merge, { id: randomUUID(), walkInId: randomUUID(), participationId: guest.id }))).toBe('platform.notFound');
  });

  it.each([
    ['invited', 'confirmed'],
    ['accepted', 'confirmed'],
    ['confirmed', 'confirmed'],
    ['applied', 'walk-in'],
    ['waiting-list', 'walk-in'],
    ['withdrawn', 'walk-in'],
  ] as const)('who turn out to be %s are %s by coming, and stand as before when it was somebody else', async (before, after) => {
    const walkInId = randomUUID();
    await added('Гость Узнанный', walkInId);
    const guest = await aGuest(server, event, {}, before);
    const state = async () => (await server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: guest.id }))).state;
    await trainer.run(merge, { id: randomUUID(), walkInId, participationId: guest.id });
    expect(await state()).toBe(after);
    const acts = await server.at((db) => db.sql<{ act: string }>('select act from audit_entry where subject_id = $1', [guest.id]));
    expect(acts).toHaveLength(before === after ? 0 : 1);
    const takeBack = merge.replace('12:00:00Z', '12:05:00Z');
    await trainer.run(takeBack, { id: randomUUID(), walkInId, participationId: null });
    expect(await state()).toBe(before);
  });

  it('who were invited find no seat in a full event, and are walk-ins until the organiser decides', async () => {
    const full = await aTraining(server, { capacity: 1 });
    const own = await server.client({ role: Role.Trainer, eventId: full.id });
    await aGuest(server, full, {}, 'confirmed');
    const guest = await aGuest(server, full, {}, 'invited');
    const walkInId = randomUUID();
    await added('Гость Узнанный', walkInId, own, full.id);
    await own.run(merge, { id: randomUUID(), walkInId, participationId: guest.id });
    expect((await server.at(({ tx }) => tx.findOneByOrFail(Participation, { id: guest.id }))).state).toBe('walk-in');
  });

  it('may be somebody who never answered: found by the name, in any script, among all who were asked', async () => {
    const walkInId = randomUUID();
    await added('Khutinaev Anzor', walkInId);
    await aGuest(server, event, { workingName: 'Анзор Хутинаев' }, 'invited');
    await aGuest(server, event, { workingName: 'Анзор Второй' }, 'declined');
    await aGuest(server, event, { workingName: 'Анзор Скрытый', codeName: 'Рябина', exposure: 'confidential' }, 'invited');
    expect((await trainer.run(likely, { walkInId })).data).toEqual({
      likelyGuests: [{ displayName: 'Анзор Хутинаев', state: 'invited' }],
    });
  });

  it('belong to those who run the event', async () => {
    const walkInId = randomUUID();
    await added('Гость Зашедший', walkInId);
    const guest = await aGuest(server, event);
    const clients = await Promise.all([
      server.client({ role: Role.Trainer, eventId: (await aTraining(server)).id }),
      server.client({ role: Role.Participant, eventId: event.id }),
      server.client({ role: Role.Administrator }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
    ]);
    for (const client of clients) {
      expect(code(await added('Гость', randomUUID(), client))).toBe('platform.notFound');
      expect(code(await client.run(merge, { id: randomUUID(), walkInId, participationId: guest.id }))).toBe('platform.notFound');
      expect(code(await client.run(likely, { walkInId }))).toBe('platform.notFound');
    }
  });
});
