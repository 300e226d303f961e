import { randomUUID } from 'node:crypto';
import type { Event, Session } from '@kunak/events/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { aGuest, aMark, aSession, aTraining } from '../any-training';
import type { SentMark } from '../any-training';

const query = `query ($eventId: ID!) {
  attendance(eventId: $eventId) {
    rule { share of excused version } mayChangeRule
    people { displayName state attended held planned needed unmarkedSessions excusedSessions marks { sessionId status contested } }
    walkIns { name marks { status } }
  }
}`;
const change = `mutation ($eventId: ID!, $version: Int!, $share: Float!, $of: ShareOf!, $excused: ExcusedCounts!) {
  changeAttendanceRule(eventId: $eventId, version: $version, share: $share, of: $of, excused: $excused) { share of excused version }
}`;
const send = `mutation ($eventId: ID!, $marks: [MarkInput!]!, $sentAt: Instant!, $device: String!) {
  sendMarks(eventId: $eventId, device: $device, sentAt: $sentAt, marks: $marks) { fates { fate } }
}`;
type Person = { displayName: string; state: string; attended: number; marks: { status: string; contested: boolean }[]; [more: string]: unknown };
type Answer = { attendance: { rule: object; mayChangeRule: boolean; people: Person[]; walkIns: { name: string; marks: object[] }[] } };

describe('attendance of a training', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  const attendanceOf = async (event: Event, client = organiser) => (await client.run<Answer>(query, { eventId: event.id })).data.attendance;
  const sent = (event: Event, marks: SentMark[], device = 'tablet') =>
    organiser.run(send, { eventId: event.id, marks, device, sentAt: new Date().toISOString() });
  /** Five sessions that are over and a break. */
  const fiveSessions = async (event: Event): Promise<Session[]> => {
    await aSession(server, event, { kind: 'break' });
    return Promise.all([9, 10, 11, 12, 13].map((hour) => aSession(server, event, { startsAt: `2012-11-16T${String(hour).padStart(2, '0')}:00:00.000Z` })));
  };
  /** One letter a session: P, L, E, A; a dot is no mark. */
  const marksOf = (sessions: Session[], guest: { id: string }, letters: string): SentMark[] =>
    Array.from(letters).flatMap((letter, index) => {
      const status = { P: 'present', L: 'late', E: 'excused', A: 'absent' }[letter];
      const session = sessions[index];
      return status && session ? [aMark(session, guest, { status, markedAt: session.startsAt ?? '' })] : [];
    });

  it('judges everybody by the rule: 80 % of all planned sessions', async () => {
    const event = await aTraining(server);
    const sessions = await fiveSessions(event);
    const upcoming = await aSession(server, event, { startsAt: '2099-11-16T09:00:00.000Z' });
    const letters = { 'Гость А': 'PPPPL', 'Гость Б': 'PPP.A', 'Гость В': 'PPPEA', 'Гость Г': '' };
    for (const [workingName, row] of Object.entries(letters)) await sent(event, marksOf(sessions, await aGuest(server, event, { workingName }), row));
    const { people, rule } = await attendanceOf(event);
    expect(rule).toEqual({ share: 0.8, of: 'sessions', excused: 'missed', version: 0 });
    expect(
      people.map(({ displayName, state, attended, unmarkedSessions, excusedSessions }) => [displayName, state, attended, unmarkedSessions, excusedSessions]),
    ).toEqual([
      ['Гость А', 'reached', 5, 0, 0],
      ['Гость Б', 'still-reachable', 3, 1, 0],
      ['Гость В', 'no-longer-reachable', 3, 0, 1],
      ['Гость Г', 'still-reachable', 0, 5, 0],
    ]);
    expect(people[0]).toMatchObject({ held: 5, planned: 6, needed: 5 });
    expect(people[0]?.marks.map(({ status }) => status)).toEqual(['present', 'present', 'present', 'present', 'late']);
    expect(upcoming.startsAt).toBe('2099-11-16T09:00:00.000Z');
  });

  it('lets the later of two devices stand and says that they differed', async () => {
    const event = await aTraining(server);
    const [session, guest] = [await aSession(server, event), await aGuest(server, event)];
    await sent(event, [aMark(session, guest, { status: 'late', markedAt: '2012-11-16T09:10:00.000Z' })], 'phone');
    await sent(event, [aMark(session, guest, { status: 'absent', markedAt: '2012-11-16T09:05:00.000Z' })]);
    expect((await attendanceOf(event)).people[0]?.marks).toEqual([{ sessionId: session.id, status: 'late', contested: true }]);
  });

  it('takes a mark back', async () => {
    const event = await aTraining(server);
    const [session, guest] = [await aSession(server, event), await aGuest(server, event)];
    await sent(event, [aMark(session, guest), aMark(session, guest, { status: 'taken-back', markedAt: '2012-11-16T09:06:00.000Z' })]);
    expect((await attendanceOf(event)).people[0]).toMatchObject({ attended: 0, unmarkedSessions: 1, marks: [] });
  });

  it('counts the marks of a walk-in for the guest whom they turn out to be', async () => {
    const event = await aTraining(server);
    const [session, guest] = [await aSession(server, event), await aGuest(server, event, { workingName: 'Гость Ахмед' })];
    const walkInId = randomUUID();
    await organiser.run(
      'mutation ($e: ID!, $id: ID!) { addWalkIn(eventId: $e, id: $id, name: "Ахмед", addedAt: "2012-11-16T09:00:00Z", device: "phone") { id } }',
      { e: event.id, id: walkInId },
    );
    await sent(event, [aMark(session, null, { walkInId }), aMark(session, guest, { status: 'absent' })]);
    const before = await attendanceOf(event);
    expect(before.walkIns).toEqual([{ name: 'Ахмед', marks: [{ status: 'present' }] }]);
    expect(before.people[0]).toMatchObject({ attended: 0, state: 'no-longer-reachable' });
    await organiser.run(
      'mutation ($id: ID!, $w: ID!, $p: ID!) { mergeWalkIn(id: $id, walkInId: $w, participationId: $p, mergedAt: "2012-11-16T12:00:00Z") { id } }',
      { id: randomUUID(), w: walkInId, p: guest.id },
    );
    const after = await attendanceOf(event);
    expect(after.walkIns).toEqual([]);
    expect(after.people[0]).toMatchObject({ displayName: 'Гость Ахмед', attended: 1, state: 'reached' });
  });

  it('follows a change of the rule, which two organisers cannot overwrite unseen', async () => {
    const event = await aTraining(server);
    const sessions = await fiveSessions(event);
    await sent(event, marksOf(sessions, await aGuest(server, event), 'PPPAA'));
    const change_ = (given: object) =>
      organiser.run<{ changeAttendanceRule: object }>(change, { eventId: event.id, version: 0, share: 0.6, of: 'minutes', excused: 'left-out', ...given });
    expect((await attendanceOf(event)).people[0]?.state).toBe('no-longer-reachable');
    expect((await change_({})).data.changeAttendanceRule).toEqual({ share: 0.6, of: 'minutes', excused: 'left-out', version: 1 });
    expect((await attendanceOf(event)).people[0]).toMatchObject({ state: 'reached', attended: 270, planned: 450, needed: 270 });
    expect(code(await change_({ share: 0.9 }))).toBe('platform.changedMeanwhile');
    expect((await change_({ version: 1, share: 0.9 })).data.changeAttendanceRule).toMatchObject({ share: 0.9, version: 2 });
    expect(code(await change_({ version: 1 }))).toBe('platform.changedMeanwhile');
    for (const share of [0, -1, 1.5]) expect(code(await change_({ version: 2, share }))).toBe('trainings.shareOutOfRange');
    expect(code(await change_({ of: 'points' }))).toBe('platform.invalid');
  });

  it('is for those who run the event; the rule is the organiser’s', async () => {
    const event = await aTraining(server);
    const guest = await aGuest(server, event);
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    const rule = { eventId: event.id, version: 0, share: 0.5, of: 'sessions', excused: 'missed' };
    expect(await attendanceOf(event, trainer)).toMatchObject({ mayChangeRule: false, people: [{}] });
    expect(code(await trainer.run(change, rule))).toBe('platform.notFound');
    const others = await Promise.all([
      server.client({ role: Role.Trainer, eventId: (await aTraining(server)).id }),
      server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId }),
      server.client({ role: Role.Administrator }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
    ]);
    for (const client of others) {
      expect(code(await client.run(query, { eventId: event.id }))).toBe('platform.notFound');
      expect(code(await client.run(change, rule))).toBe('platform.notFound');
    }
    expect(code(await organiser.run(query, { eventId: 'x' }))).toBe('platform.notFound');
  });

  it('takes the same number of queries for one guest and for three', async () => {
    const [one, three] = [await aTraining(server), await aTraining(server)];
    await aGuest(server, one);
    for (let index = 0; index < 3; index += 1) await aGuest(server, three);
    const run = jest.spyOn(server.db, 'sql');
    await attendanceOf(one);
    const forOne = run.mock.calls.length;
    run.mockClear();
    await attendanceOf(three);
    expect([forOne, run.mock.calls.length]).toEqual([1, 1]);
    run.mockRestore();
  });
});
