import { randomUUID } from 'node:crypto';
import { Session } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { CertificateBatches } from '../batch/certificate-batches.service';
import { aGuest, aTraining } from '../examples';
import type { TrainingExample } from '../examples';

const needs = '{ certificateNeeds { eventId ready } }';
const issue = 'mutation ($batchId: ID!, $eventId: ID!) { issueCertificates(batchId: $batchId, eventId: $eventId, variant: "full") { id } }';
const revoke = 'mutation ($id: ID!) { revokeCertificate(id: $id, reason: "mistake") { state } }';
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
type Needs = { certificateNeeds: { eventId: string; ready: number }[] };

describe('certificates that are earned and not issued', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeEach(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterEach(() => server.stop());

  /** Over since so many days. */
  async function aTrainingOver(days: number): Promise<TrainingExample> {
    const training = await aTraining(server, { firstDay: daysAgo(days + 1), lastDay: daysAgo(days) });
    await server.at(({ tx }) => tx.update(Session, { eventId: training.event.id }, { startsAt: `${daysAgo(days + 1)}T07:00:00Z` }));
    return training;
  }
  const asked = async (client = organiser): Promise<Needs['certificateNeeds']> => (await client.run<Needs>(needs)).data.certificateNeeds;

  it('are counted until they are issued; one that was taken back is not asked for again', async () => {
    const training = await aTrainingOver(3);
    expect(await asked()).toEqual([]);
    await aGuest(server, training, 'PPLPA');
    await aGuest(server, training, 'PPPPP');
    await aGuest(server, training, 'PPPAE');
    expect(await asked()).toEqual([{ eventId: training.event.id, ready: 2 }]);
    const batchId = randomUUID();
    await organiser.run(issue, { batchId, eventId: training.event.id });
    await server.at(() => server.app.get(CertificateBatches).workOff(batchId));
    expect(await asked()).toEqual([]);
    const [certificate] = await server.at((db) => db.sql<{ id: string }>('select id from certificate'));
    await organiser.run(revoke, { id: certificate?.id });
    expect(await asked()).toEqual([]);
  });

  it('are asked for while anybody remembers the training, and not before it is over', async () => {
    for (const days of [-5, 181]) await aGuest(server, await aTrainingOver(days), 'PPPPP');
    expect(await asked()).toEqual([]);
  });

  it('are the matter of those who keep the register there', async () => {
    const [mine, others] = [await aTrainingOver(3), await aTrainingOver(2)];
    for (const training of [mine, others]) await aGuest(server, training, 'PPPPP');
    expect((await asked()).map(({ eventId }) => eventId)).toEqual([mine.event.id, others.event.id]);
    const trainer = await server.client({ role: Role.Trainer, eventId: mine.event.id });
    expect(await asked(trainer)).toEqual([{ eventId: mine.event.id, ready: 1 }]);
    expect(await asked(await server.client({ role: Role.Organiser, hostId: server.otherHostId }))).toEqual([]);
    const guest = await server.client({ role: Role.Participant, eventId: mine.event.id });
    expect((await guest.run(needs)).errors?.[0]?.extensions.code).toBe('platform.notFound');
  });
});
