import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Connection, Session } from '@kunak/platform/web';
import { FakeServer } from '@kunak/platform/web/testing';
import { aHost, aQueuedMark, aQueuedMerge, aQueuedWalkIn, anEvent } from '../register/any-register';
import { AddWalkInOperation, MergeWalkInOperation, SendMarksOperation } from '../register.graphql.ts';
import type { SendMarksVariables } from '../register.graphql.ts';
import { Queue } from './queue';

const guest = { participationId: 'guest-07' };
const answered = (fateOf: (id: string) => { fate: 'added' | 'already' | 'differing' | 'refused'; reason?: string }) => {
  return ({ marks }: SendMarksVariables) => ({ sendMarks: { clockSkew: 0, fates: marks.map(({ id }) => ({ id, reason: null, ...fateOf(id) })) } });
};
const added = answered(() => ({ fate: 'added' }));

describe('the queue of this device', () => {
  let server: FakeServer;
  let queue: Queue;
  let connection: Connection;

  beforeEach(async () => {
    jest.useFakeTimers();
    server = new FakeServer();
    const viewer = { accountId: 'a', hostId: aHost, personId: null, grants: [{ role: 'trainer', eventId: anEvent }] };
    const session = { viewer: () => viewer, me: () => ({}), ended: signal(false) };
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: session }] });
    connection = TestBed.inject(Connection);
    queue = TestBed.inject(Queue);
    await queue.begin();
  });
  afterEach(() => jest.useRealTimers());

  const asked = (name: string) => server.asked.filter((one) => one.name === name);
  const idsSent = () => asked('SendMarks').map(({ variables }) => (variables as SendMarksVariables).marks.map(({ id }) => id));
  const pass = (milliseconds = 10) => jest.advanceTimersByTimeAsync(milliseconds);

  it('sends a mark by itself, and tells those who listen what has arrived', async () => {
    server.on(SendMarksOperation, added);
    const heard: string[] = [];
    queue.whenStored((items) => heard.push(...items.map(({ id }) => id)));
    const mark = aQueuedMark(guest);
    queue.add([mark]);
    expect(connection.waiting()).toBe(1);
    await pass();
    expect(connection.waiting()).toBe(0);
    expect(heard).toEqual([mark.id]);
    expect(asked('SendMarks')[0]?.variables).toMatchObject({
      eventId: anEvent,
      device: 'tablet',
      marks: [{ id: mark.id, participationId: 'guest-07', walkInId: null, status: 'present' }],
    });
  });

  it('sends again with the same ids until there is an answer, waiting longer each time', async () => {
    server.on(SendMarksOperation, added).disconnect();
    const mark = aQueuedMark(guest);
    queue.add([mark]);
    await pass();
    await pass(3_500);
    expect(connection.waiting()).toBe(1);
    server.connect();
    await pass(60_000);
    expect(idsSent()).toEqual([[mark.id]]);
    expect(connection.waiting()).toBe(0);
  });

  it('goes at once when the connection is back', async () => {
    server.on(SendMarksOperation, added).disconnect();
    queue.add([aQueuedMark(guest)]);
    await pass();
    server.connect();
    connection.online.set(true);
    TestBed.tick();
    await pass();
    expect(connection.waiting()).toBe(0);
  });

  it('keeps what is marked while a message is under way for the next one', async () => {
    let answer: () => void = () => undefined;
    server.on(SendMarksOperation, (variables) => new Promise((resolve) => (answer = () => resolve(added(variables)))));
    const [first, second, third] = [aQueuedMark(guest), aQueuedMark(guest), aQueuedMark(guest)];
    queue.add([first]);
    await pass();
    queue.add([second]);
    queue.add([third]);
    await pass();
    expect(idsSent()).toEqual([[first.id]]);
    answer();
    await pass();
    expect(idsSent()).toEqual([[first.id], [second.id, third.id]]);
  });

  it('sends again what got no answer within twenty seconds', async () => {
    let times = 0;
    server.on(SendMarksOperation, (variables) => ((times += 1) === 1 ? new Promise(() => undefined) : Promise.resolve(added(variables))));
    const mark = aQueuedMark(guest);
    queue.add([mark]);
    await pass(25_000);
    expect(idsSent()).toEqual([[mark.id], [mark.id]]);
    expect(connection.waiting()).toBe(0);
  });

  it('shows what was refused, holds nobody up, and lets it go when it was read', async () => {
    const [good, bad, other] = [aQueuedMark(guest), aQueuedMark(guest), aQueuedMark(guest)];
    const fates = new Map([
      [bad.id, { fate: 'refused', reason: 'trainings.sessionNotStarted' } as const],
      [other.id, { fate: 'differing' } as const],
    ]);
    server.on(
      SendMarksOperation,
      answered((id) => fates.get(id) ?? { fate: 'already' }),
    );
    queue.add([good, bad, other]);
    await pass();
    expect(queue.outbox().items.map(({ id, state, refusal }) => [id, state, refusal])).toEqual([
      [bad.id, 'refused', 'trainings.sessionNotStarted'],
      [other.id, 'refused', 'trainings.markDiffers'],
    ]);
    expect(connection.waiting()).toBe(0);
    queue.dismiss(bad.id);
    expect(queue.outbox().items.map(({ id }) => id)).toEqual([other.id]);
  });

  it('brings walk-ins before the marks that speak of them, and who they were last', async () => {
    server
      .on(SendMarksOperation, added)
      .on(AddWalkInOperation, ({ id }) => ({ addWalkIn: { id } }))
      .on(MergeWalkInOperation, ({ id }) => ({ mergeWalkIn: { id } }));
    const walkIn = aQueuedWalkIn('Ахмед');
    queue.add([aQueuedMark(guest), walkIn, aQueuedMerge(walkIn.id, 'guest-07'), aQueuedMark({ walkInId: walkIn.id })]);
    await pass();
    expect(server.asked.map(({ name }) => name)).toEqual(['AddWalkIn', 'SendMarks', 'MergeWalkIn']);
    expect(connection.waiting()).toBe(0);
  });

  it('keeps a refused walk-in with the server’s words', async () => {
    server.refuse(AddWalkInOperation, { code: 'people.nameWithMarkup', message: 'В имени не бывает знаков < и >.' });
    queue.add([aQueuedWalkIn('<b>')]);
    await pass();
    expect(queue.outbox().items[0]).toMatchObject({ state: 'refused', refusal: 'В имени не бывает знаков < и >.' });
  });

  it('before signing out sends everything, or says that it could not', async () => {
    server.on(SendMarksOperation, added).disconnect();
    queue.add([aQueuedMark(guest)]);
    await pass();
    const first = queue.sendAll();
    await pass(1_000);
    expect(await first).toBe(false);
    expect(queue.waiting()).toBe(1);
    server.connect();
    const second = queue.sendAll();
    await pass(1_000);
    expect(await second).toBe(true);
  });
});
