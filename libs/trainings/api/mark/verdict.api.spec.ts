import { sessionKinds } from '@kunak/events/rules';
import { Refusal, Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { checkMarking, markStatuses } from '@kunak/trainings/rules';
import { aGuest, aMark, aSession, aTraining } from '../any-training';

const send = `mutation ($eventId: ID!, $marks: [MarkInput!]!, $sentAt: Instant!) {
  sendMarks(eventId: $eventId, device: "tablet", sentAt: $sentAt, marks: $marks) { fates { reason } }
}`;

/** The rule in SQL and the rule itself must never part. */
describe('the statement that stores marks', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('says yes and no exactly as the rule does: every kind of session, every mark, before, at and after the hour that it opens', async () => {
    const event = await aTraining(server);
    const guest = await aGuest(server, event);
    const sessions = await Promise.all(sessionKinds.map((kind) => aSession(server, event, { kind, startsAt: '2012-11-16T09:00:00.000Z' })));
    const moments = ['2012-11-15T20:00:00.000Z', '2012-11-16T07:59:59.999Z', '2012-11-16T08:00:00.000Z', '2012-11-16T10:00:00.000Z'];
    const cases = sessions.flatMap((session) => markStatuses.flatMap((status) => moments.map((markedAt) => ({ session, status, markedAt }))));
    const expected = cases.map(({ session, status, markedAt }) => {
      try {
        checkMarking({ kind: session.kind, startsAt: session.startsAt ?? '' }, status, markedAt);
        return null;
      } catch (error) {
        return error instanceof Refusal ? error.code : error;
      }
    });
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    const marks = cases.map(({ session, status, markedAt }) => aMark(session, guest, { status, markedAt }));
    const { data } = await trainer.run<{ sendMarks: { fates: { reason: string | null }[] } }>(send, {
      eventId: event.id,
      sentAt: new Date().toISOString(),
      marks,
    });
    expect(data.sendMarks.fates.map(({ reason }) => reason)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([null, 'trainings.sessionDoesNotCount', 'trainings.sessionNotStarted']));
  });
});
