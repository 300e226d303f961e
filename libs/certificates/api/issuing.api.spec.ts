import { Role } from '@kunak/platform/rules';
import { Jobs } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { CertificateBatches, chunkSize } from './batch/certificate-batches.service';
import { aGuest, aTraining, manyGuests } from './examples';

const list = `query ($id: ID!) { qualifying(eventId: $id) {
  rule { share of version } mayChangeRule
  people { participationId displayName group reason attended planned needed certificateVariant } } }`;
const issue = `mutation ($batchId: ID!, $eventId: ID!, $variant: CertificateVariant!, $ids: [ID!]) {
  issueCertificates(batchId: $batchId, eventId: $eventId, variant: $variant, participationIds: $ids) { id state total done issued already refused { displayName reason } } }`;
const progress = 'query ($id: ID!) { certificateBatch(id: $id) { state total done issued already refused { participationId displayName reason } } }';
type Progress = { state: string; total: number; done: number; issued: number; already: number; refused: { displayName: string; reason: string }[] };
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('issuing certificates', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const inForce = (eventId: string) =>
    server.at((db) =>
      db.sql<{ id: string; participation_id: string }>(
        "select c.id, c.participation_id from certificate c join participation p on p.id = c.participation_id where p.event_id = $1 and c.state = 'in-force'",
        [eventId],
      ),
    );
  const batches = (): CertificateBatches => server.app.get(CertificateBatches);
  /** Works a batch off as the job does, without waiting for the queue. */
  const workOff = (batchId: string): Promise<void> => server.at(() => batches().workOff(batchId));
  /** One chunk, as a server does that falls after it, or in it. */
  const oneChunk = (batchId: string, fall = (): void => undefined): Promise<void> =>
    server.at(async () => {
      const judged = await batches().judge(batchId);
      if (judged) await batches().issueChunk(batchId, judged);
      fall();
    });

  it('says who qualifies, who does not yet, who does not, and why, in the reader’s language', async () => {
    const training = await aTraining(server);
    await aGuest(server, training, 'PPLPA', { workingName: 'А: четыре из пяти' });
    await aGuest(server, training, 'PPP-A', { workingName: 'Б: забыта отметка' });
    await aGuest(server, training, 'PPPAE', { workingName: 'В: три из пяти' });
    const { data } = await organiser.run<{ qualifying: { people: object[] } }>(list, { id: training.event.id });
    expect(data.qualifying).toMatchObject({ rule: { share: 0.8, of: 'sessions', version: 0 }, mayChangeRule: true });
    expect(data.qualifying.people).toMatchObject([
      { displayName: 'А: четыре из пяти', group: 'qualifies', reason: null, attended: 4, planned: 5, needed: 4, certificateVariant: null },
      { group: 'not-yet', reason: 'Не хватает отметок: 1 занятие без отметки. Тренер может их поставить.' },
      { group: 'does-not', reason: 'Посещено 3 из 5 занятий, нужно 4.' },
    ]);
    const english = await organiser.run<{ qualifying: { people: { reason: string | null }[] } }>(list, { id: training.event.id }, 'en');
    expect(english.data.qualifying.people.map(({ reason }) => reason)).toEqual([
      null,
      'Marks are missing: 1 session without a mark. The trainer can still make them.',
      '3 of 5 sessions attended, 4 needed.',
    ]);
  });

  it('issues to all who qualify and have none, and to nobody else', async () => {
    const training = await aTraining(server);
    const [one, two] = [await aGuest(server, training), await aGuest(server, training)];
    await aGuest(server, training, 'PAAAA');
    const batchId = randomUUID();
    const begun = await organiser.run(issue, { batchId, eventId: training.event.id, variant: 'full' });
    expect(begun.data).toEqual({ issueCertificates: { id: batchId, state: 'under-way', total: 2, done: 0, issued: 0, already: 0, refused: [] } });
    await workOff(batchId);
    expect((await organiser.run(progress, { id: batchId })).data).toEqual({
      certificateBatch: { state: 'done', total: 2, done: 2, issued: 2, already: 0, refused: [] },
    });
    expect((await inForce(training.event.id)).map((row) => row.participation_id).sort()).toEqual([one.id, two.id].sort());
    const again = await organiser.run(issue, { batchId: randomUUID(), eventId: training.event.id, variant: 'neutral' });
    expect(again.data).toMatchObject({ issueCertificates: { state: 'done', total: 0 } });
  });

  it('refuses one by one those who were chosen and do not qualify, or whose name cannot be printed', async () => {
    const training = await aTraining(server);
    const [good, short, unprintable] = [
      await aGuest(server, training),
      await aGuest(server, training, 'PPAAA', { workingName: 'Гость без занятий' }),
      await aGuest(server, training, 'PPPPP', { workingName: 'გოგა' }),
    ];
    const batchId = randomUUID();
    await organiser.run(issue, { batchId, eventId: training.event.id, variant: 'full', ids: [short.id, good.id, unprintable.id, good.id] });
    await workOff(batchId);
    const { certificateBatch: done } = (await organiser.run<{ certificateBatch: Progress }>(progress, { id: batchId }, 'en')).data;
    expect(done).toMatchObject({ state: 'done', total: 3, issued: 1, already: 0 });
    expect(done.refused).toEqual([
      { participationId: short.id, displayName: 'Гость без занятий', reason: 'By the rule of this training, the certificate is not due yet.' },
      {
        participationId: unprintable.id,
        displayName: 'გოგა',
        reason: 'The fonts of the certificate do not have these letters: გ ო ა. Write the name in Cyrillic or Latin letters.',
      },
    ]);
  });

  it('gives each person one, whether the request is repeated, sent twice at once, or two people ask', async () => {
    const training = await aTraining(server);
    await manyGuests(server, training, 30);
    const batchId = randomUUID();
    const request = { batchId, eventId: training.event.id, variant: 'full' };
    const other = { ...request, batchId: randomUUID(), variant: 'neutral' };
    const answers = await Promise.all([organiser.run(issue, request), organiser.run(issue, request), organiser.run(issue, other)]);
    expect(answers.map(code)).toEqual([undefined, undefined, undefined]);
    await Promise.all([workOff(batchId), workOff(batchId), workOff(other.batchId)]);
    await organiser.run(issue, request);
    await workOff(batchId);
    const all = await server.at((db) =>
      db.sql('select 1 from certificate c join participation p on p.id = c.participation_id where p.event_id = $1', [training.event.id]),
    );
    expect(all).toHaveLength(30);
    const [first, second] = await Promise.all(
      [batchId, other.batchId].map(async (id) => (await organiser.run<{ certificateBatch: Progress }>(progress, { id })).data.certificateBatch),
    );
    expect((first?.issued ?? 0) + (second?.issued ?? 0)).toBe(30);
    expect((first?.already ?? 0) + (second?.already ?? 0)).toBe(30);
  });

  it('goes on where it stopped when the server falls between two chunks, or in the middle of one', async () => {
    const training = await aTraining(server);
    await manyGuests(server, training, chunkSize + 20);
    const batchId = randomUUID();
    const request = { batchId, eventId: training.event.id, variant: 'full' };
    await organiser.run(issue, request);
    await oneChunk(batchId);
    const falls = (): void => {
      throw new Error('the server falls before the commit');
    };
    await expect(oneChunk(batchId, falls)).rejects.toThrow('the server falls');
    expect((await organiser.run(progress, { id: batchId })).data).toMatchObject({
      certificateBatch: { state: 'under-way', done: chunkSize, issued: chunkSize },
    });
    const underWay = 'query ($id: ID!) { certificateBatchUnderWay(eventId: $id) { id done } }';
    expect((await organiser.run(underWay, { id: training.event.id })).data).toEqual({ certificateBatchUnderWay: { id: batchId, done: chunkSize } });
    await workOff(batchId);
    expect((await organiser.run(progress, { id: batchId })).data).toMatchObject({ certificateBatch: { state: 'done', issued: chunkSize + 20 } });
    expect(await inForce(training.event.id)).toHaveLength(chunkSize + 20);
  });

  it('issues a thousand by the queue, with progress', async () => {
    const training = await aTraining(server);
    await manyGuests(server, training, 1_000);
    await server.app.get(Jobs).start();
    const batchId = randomUUID();
    await organiser.run(issue, { batchId, eventId: training.event.id, variant: 'full' });
    const seen: number[] = [];
    for (let state = 'under-way'; state !== 'done';) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { certificateBatch } = (await organiser.run<{ certificateBatch: Progress }>(progress, { id: batchId })).data;
      ({ state } = certificateBatch);
      seen.push(certificateBatch.done);
    }
    expect(seen.at(-1)).toBe(1_000);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect(new Set((await inForce(training.event.id)).map((row) => row.participation_id)).size).toBe(1_000);
  }, 60_000);

  it('answers alike for another host’s training, another event’s and what is missing', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training);
    const foreign = await aTraining(server, {}, server.otherHostId);
    const foreignGuest = await aGuest(server, foreign, 'PPPPP', {}, server.otherHostId);
    const elsewhere = await server.client({ role: Role.Trainer, eventId: (await aTraining(server)).event.id });
    const guestSelf = await server.client({ role: Role.Participant, eventId: training.event.id, personId: guest.personId });
    const ask = (client: TestClient, eventId: string, ids: string[] | null = null) =>
      client.run(issue, { batchId: randomUUID(), eventId, variant: 'full', ids });
    const answers = await Promise.all([
      ask(organiser, foreign.event.id),
      ask(organiser, training.event.id, [foreignGuest.id]),
      ask(elsewhere, training.event.id),
      ask(guestSelf, training.event.id),
      organiser.run(list, { id: foreign.event.id }),
      elsewhere.run(list, { id: training.event.id }),
      organiser.run(progress, { id: randomUUID() }),
    ]);
    expect(answers.map(code)).toEqual(Array.from({ length: 7 }, () => 'platform.notFound'));
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.message)).size).toBe(1);
    expect(code(await organiser.run(issue, { batchId: 'first', eventId: training.event.id, variant: 'full' }))).toBe('platform.invalid');
    expect(code(await organiser.run(issue, { batchId: randomUUID(), eventId: training.event.id, variant: 'golden' }))).toBe('platform.invalid');
    expect(await inForce(training.event.id)).toEqual([]);
  });

  it('does not let another host’s batch id be taken, nor seen', async () => {
    const training = await aTraining(server);
    const batchId = randomUUID();
    await organiser.run(issue, { batchId, eventId: training.event.id, variant: 'full' });
    const foreigner = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    expect(code(await foreigner.run(progress, { id: batchId }))).toBe('platform.notFound');
    const second = await aTraining(server);
    expect(code(await organiser.run(issue, { batchId, eventId: second.event.id, variant: 'full' }))).toBe('platform.notFound');
  });

  it('reads one guest and three with the same number of statements', async () => {
    const counted = async (guests: number): Promise<number> => {
      const training = await aTraining(server);
      for (let made = 0; made < guests; made += 1) await aGuest(server, training);
      const counts: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        const sent = jest.spyOn(Client.prototype, 'query');
        const answer = await organiser.run<{ qualifying: { people: unknown[] } }>(list, { id: training.event.id });
        counts.push(sent.mock.calls.length);
        sent.mockRestore();
        expect(answer.data.qualifying.people).toHaveLength(guests);
      }
      // What the server does meanwhile by itself, such as sealing the audit, can only add to it.
      return Math.min(...counts);
    };
    expect(await counted(3)).toBe(await counted(1));
  });
});
