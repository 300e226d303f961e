import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Event, Session } from '@kunak/events/api';
import { AuditEntry } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import type { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { aGuest, aMark, aSession, aTraining } from '../any-training';
import type { SentMark } from '../any-training';
import { AttendanceMark } from './attendance-mark.entity';

const send = `mutation ($eventId: ID!, $device: String!, $sentAt: Instant!, $marks: [MarkInput!]!) {
  sendMarks(eventId: $eventId, device: $device, sentAt: $sentAt, marks: $marks) { clockSkew fates { id fate reason } }
}`;
type Received = { sendMarks: { clockSkew: number; fates: { id: string; fate: string; reason: string | null }[] } };
const now = () => new Date().toISOString();
const committed = JSON.parse(readFileSync('apps/api/operations.json', 'utf8')) as Record<string, string>;
const sendMarksId = Object.entries(committed).find(([, text]) => text.startsWith('mutation SendMarks('))?.[0];

describe('marks from a device', () => {
  let server: TestServer;
  let event: Event;
  let session: Session;
  let guests: Participation[];
  let trainer: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    event = await aTraining(server);
    session = await aSession(server, event);
    guests = await Promise.all([aGuest(server, event), aGuest(server, event), aGuest(server, event)]);
    trainer = await server.client({ role: Role.Trainer, eventId: event.id });
  });
  afterAll(() => server.stop());

  const sent = (marks: SentMark[], device = 'tablet', given: object = {}, client = trainer) =>
    client.run<Received>(send, { eventId: event.id, device, sentAt: now(), marks, ...given });
  const fates = async (...given: Parameters<typeof sent>) => (await sent(...given)).data.sendMarks.fates.map(({ fate, reason }) => reason ?? fate);
  const stored = (ids: string[]) =>
    server.at((db) =>
      db.sql<{ id: string; status: string; device: string }>('select id, status, device from attendance_mark where id = any($1) order by id', [ids]),
    );
  /** The way of a screen: by the id of the committed operation, in one message to the database. */
  const sentDirectly = async (marks: SentMark[], device = 'tablet', client = trainer) => {
    const body = JSON.stringify({ id: sendMarksId, variables: { eventId: event.id, device, sentAt: now(), marks } });
    return (await (await client.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()) as {
      data: Received;
      errors?: { extensions: { code: string } }[];
    };
  };

  it('are stored, and each gets its answer in the order in which they were sent', async () => {
    const marks = guests.map((guest, index) => aMark(session, guest, { status: ['present', 'late', 'absent'][index] }));
    expect((await sent(marks)).data.sendMarks).toEqual({ clockSkew: 0, fates: marks.map(({ id }) => ({ id, fate: 'added', reason: null })) });
    expect(await server.at((db) => db.tx.findOneByOrFail(AttendanceMark, { id: marks[1]?.id ?? '' }))).toMatchObject({
      eventId: event.id,
      sessionId: session.id,
      participationId: guests[1]?.id,
      status: 'late',
      markedAt: '2012-11-16T09:05:00.000Z',
      device: 'tablet',
      clockSkew: 0,
      accountId: trainer.accountId,
    });
  });

  it('are stored exactly once, however often, in whatever order and by whichever way they come', async () => {
    const marks = guests.map((guest) => aMark(session, guest));
    expect(await fates(marks.slice(0, 2))).toEqual(['added', 'added']);
    expect(await fates([...marks].reverse())).toEqual(['added', 'already', 'already']);
    const again = await sentDirectly(marks);
    expect(again.data.sendMarks.fates).toEqual(marks.map(({ id }) => ({ id, fate: 'already', reason: null })));
    expect(await stored(marks.map(({ id }) => id))).toHaveLength(3);
  });

  it('are stored exactly once when the same message arrives eight times at the same moment, in two orders', async () => {
    const marks = Array.from({ length: 100 }, (_, index) => aMark(session, guests[index % 3] ?? null));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => sentDirectly(index % 2 ? marks : marks.toReversed())));
    for (const { data } of answers) expect(data.sendMarks.fates.every(({ fate }) => fate === 'added' || fate === 'already')).toBe(true);
    expect(answers.flatMap(({ data }) => data.sendMarks.fates).filter(({ fate }) => fate === 'added')).toHaveLength(100);
    expect(await stored(marks.map(({ id }) => id))).toHaveLength(100);
  });

  it('of two devices arrive late and mixed, and all are kept', async () => {
    const tablet = guests.map((guest) => aMark(session, guest, { status: 'absent', markedAt: '2012-11-16T09:10:00.000Z' }));
    const phone = guests.map((guest) => aMark(session, guest, { status: 'late', markedAt: '2012-11-16T09:12:00.000Z' }));
    const halves = [sent(phone.slice(1), 'phone'), sent(tablet.slice(0, 1)), sent(phone.slice(0, 2), 'phone'), sent([...tablet].reverse())];
    await Promise.all(halves);
    const rows = await stored([...tablet, ...phone].map(({ id }) => id));
    expect(rows.filter(({ device }) => device === 'phone')).toHaveLength(3);
    expect(rows).toHaveLength(6);
  });

  it('with the id of another mark change nothing and are told so', async () => {
    const mark = aMark(session, guests[0] ?? null);
    await sent([mark]);
    const others = [{ ...mark, status: 'absent' }, { ...mark, participationId: guests[1]?.id }, { ...mark, markedAt: '2012-11-16T09:06:00.000Z' }, mark];
    expect(await fates(others)).toEqual(['differing', 'differing', 'differing', 'already']);
    expect(await fates([mark], 'another-device')).toEqual(['differing']);
    expect(await stored([mark.id])).toEqual([{ id: mark.id, status: 'present', device: 'tablet' }]);
  });

  it('twice in one message count once', async () => {
    const mark = aMark(session, guests[0] ?? null);
    expect(await fates([mark, mark, { ...mark, status: 'absent' }])).toEqual(['added', 'already', 'differing']);
    expect(await stored([mark.id])).toHaveLength(1);
  });

  it('that cannot be are refused one by one, and the others stand', async () => {
    const rest = await aSession(server, event, { kind: 'break' });
    const tomorrow = await aSession(server, event, { startsAt: '2012-11-17T09:00:00.000Z' });
    const elsewhere = await aTraining(server);
    const guest = guests[0] ?? null;
    const good = aMark(session, guest);
    const marks = [
      aMark(rest, guest),
      aMark(tomorrow, guest),
      aMark(tomorrow, guest, { status: 'excused' }),
      aMark(await aSession(server, elsewhere), guest),
      aMark(session, await aGuest(server, elsewhere)),
      aMark(session, guest, { walkInId: randomUUID() }),
      aMark(session, null),
      aMark(session, guest, { status: 'asleep' }),
      aMark({ id: "x'; drop table attendance_mark; --" }, guest),
      aMark(session, guest, { markedAt: 'yesterday' }),
      good,
    ];
    expect(await fates(marks)).toEqual([
      'trainings.sessionDoesNotCount',
      'trainings.sessionNotStarted',
      'added',
      'trainings.sessionUnknown',
      'trainings.notOnRoster',
      'trainings.markWithoutGuest',
      'trainings.markWithoutGuest',
      'trainings.unknownStatus',
      'trainings.sessionUnknown',
      'trainings.momentUnknown',
      'added',
    ]);
    expect(await stored(marks.map(({ id }) => id))).toHaveLength(2);
  });

  it('stay what they are when their session is moved afterwards and they are sent again', async () => {
    const moved = await aSession(server, event);
    const mark = aMark(moved, guests[0] ?? null);
    await sent([mark]);
    await server.at((db) => db.sql("update session set starts_at = '2012-11-18T09:00:00Z' where id = $1", [moved.id]));
    expect(await fates([mark, aMark(moved, guests[0] ?? null)])).toEqual(['already', 'trainings.sessionNotStarted']);
  });

  it('are judged and kept by the true moment when the device’s clock is an hour slow', async () => {
    const soon = await aSession(server, event, { startsAt: new Date(Date.now() + 30 * 60_000).toISOString() });
    const slow = new Date(Date.now() - 3_600_000).toISOString();
    const mark = aMark(soon, guests[0] ?? null, { markedAt: slow });
    const { data } = await sent([mark], 'slow-phone', { sentAt: slow });
    expect(data.sendMarks.fates[0]?.fate).toBe('added');
    expect(data.sendMarks.clockSkew / 60_000).toBeCloseTo(60, 0);
    expect(await fates([aMark(soon, guests[0] ?? null, { markedAt: slow })])).toEqual(['trainings.sessionNotStarted']);
  });

  it('leave one entry in the audit, with counts and no names; a repetition leaves none', async () => {
    const training = await aTraining(server);
    const [at, guest] = [await aSession(server, training), await aGuest(server, training)];
    const client = await server.client({ role: Role.Organiser });
    const marks = [aMark(at, guest), aMark(at, guest), aMark(at, null)];
    for (let time = 0; time < 2; time += 1) await sent(marks.slice(0, time === 0 ? 3 : 2), 'tablet', { eventId: training.id }, client);
    const entries = await server.at((db) => db.tx.findBy(AuditEntry, { act: 'trainings.marks-sent', subjectId: training.id }));
    expect(entries.map(({ facts }) => facts)).toEqual([{ added: 2, already: 0, differing: 0, refused: 1 }]);
  });

  it('are refused whole, in the words of a missing event, from whoever does not run the event', async () => {
    const other = await aTraining(server);
    const clients = await Promise.all([
      server.client({ role: Role.Trainer, eventId: other.id }),
      server.client({ role: Role.Participant, eventId: event.id, personId: guests[0]?.personId }),
      server.client({ role: Role.Administrator }),
      server.client({ role: Role.ProtectionOfficer }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
    ]);
    const mark = aMark(session, guests[0] ?? null);
    for (const client of clients) {
      expect((await sent([mark], 'tablet', {}, client)).errors?.[0]?.extensions.code).toBe('platform.notFound');
      expect((await sentDirectly([mark], 'tablet', client)).errors?.[0]?.extensions.code).toBe('platform.notFound');
    }
    expect(await stored([mark.id])).toEqual([]);
    expect(await server.at((db) => db.sql("select 1 from audit_entry where act = 'trainings.marks-sent'"), server.otherHostId)).toEqual([]);
  });

  it('of another host’s session and guest are refused by id and tell nothing', async () => {
    const foreign = await aTraining(server, {}, server.otherHostId);
    const [theirSession, theirGuest] = [
      await aSession(server, foreign, {}, server.otherHostId),
      await aGuest(server, foreign, {}, 'confirmed', server.otherHostId),
    ];
    expect(await fates([aMark(theirSession, guests[0] ?? null), aMark(session, theirGuest)])).toEqual(['trainings.sessionUnknown', 'trainings.notOnRoster']);
  });

  it('that are no message of ours are refused whole', async () => {
    const code = async (given: object, marks = [aMark(session, guests[0] ?? null)]) => (await sent(marks, 'tablet', given)).errors?.[0]?.extensions.code;
    expect(
      await code(
        {},
        Array.from({ length: 1001 }, () => aMark(session, guests[0] ?? null)),
      ),
    ).toBe('platform.invalid');
    expect(await code({ sentAt: 'now' })).toBe('platform.invalid');
    expect(await code({ device: 'tablet of Guest 07' })).toBe('platform.invalid');
    expect(await code({}, [aMark(session, null, { id: '7' })])).toBe('platform.invalid');
    expect((await sentDirectly('all' as unknown as SentMark[])).errors?.[0]?.extensions.code).toBe('platform.invalid');
    expect((await sentDirectly([null as unknown as SentMark])).errors?.[0]?.extensions.code).toBe('platform.invalid');
  });

  it('go up to a thousand at once, in one statement for one as for three', async () => {
    const marks = Array.from({ length: 1000 }, (_, index) => aMark(session, guests[index % 3] ?? null));
    expect((await sentDirectly(marks)).data.sendMarks.fates).toHaveLength(1000);
    const run = jest.spyOn(server.db, 'sql');
    await sent([aMark(session, guests[0] ?? null)]);
    const forOne = run.mock.calls.length;
    run.mockClear();
    await sent(guests.map((guest) => aMark(session, guest)));
    expect([forOne, run.mock.calls.length]).toEqual([1, 1]);
    run.mockRestore();
  });

  it('cannot be changed or removed by the server', async () => {
    const mark = aMark(session, guests[0] ?? null);
    await sent([mark]);
    await expect(server.at((db) => db.sql("update attendance_mark set status = 'absent' where id = $1", [mark.id]))).rejects.toThrow('permission denied');
    await expect(server.at((db) => db.sql('delete from attendance_mark where id = $1', [mark.id]))).rejects.toThrow('permission denied');
  });
});
