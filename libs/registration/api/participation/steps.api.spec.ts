import { readFileSync } from 'node:fs';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';
import { Participation } from './participation.entity';

const step = (verb: string, more = '') => `mutation ($id: ID!) { ${verb}(participationId: $id${more}) { id state version allowedActions } }`;
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('deciding on participations', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  it('accepts a registration and says what may follow', async () => {
    const guest = await aParticipation(server, await anEvent(server));
    expect(await organiser.run(step('acceptParticipation'), { id: guest.id })).toEqual({
      data: { acceptParticipation: { id: guest.id, state: 'accepted', version: 2, allowedActions: ['decline', 'putOnWaitingList', 'confirm', 'withdraw'] } },
    });
  });

  it('gives a repeated request the same answer and writes nothing again', async () => {
    const guest = await aParticipation(server, await anEvent(server));
    const [first, second] = [
      await organiser.run(step('declineParticipation'), { id: guest.id }),
      await organiser.run(step('declineParticipation'), { id: guest.id }),
    ];
    expect(second).toEqual(first);
    const noted = await server.at((db) => db.sql("select 1 from audit_entry where subject_id = $1 and act = 'registration.decline'", [guest.id]));
    expect(noted).toHaveLength(1);
  });

  it('refuses a step that the state does not allow', async () => {
    const guest = await aParticipation(server, await anEvent(server), { state: 'invited', invitedAt: '2020-01-01T00:00:00Z' });
    expect(code(await organiser.run(step('putOnWaitingList'), { id: guest.id }))).toBe('registration.stepNotPossible');
    expect(code(await organiser.run(step('confirmPlace'), { id: guest.id }))).toBe('registration.stepNotPossible');
  });

  it('refuses when the page showed another state than there is', async () => {
    const guest = await aParticipation(server, await anEvent(server), { state: 'waiting-list' });
    expect(code(await organiser.run(step('acceptParticipation', ', seen: "applied"'), { id: guest.id }))).toBe('registration.stepNotPossible');
    expect(code(await organiser.run(step('acceptParticipation', ', seen: "waiting-list"'), { id: guest.id }))).toBeUndefined();
  });

  it('answers alike for what is missing, another host’s, another event’s and nonsense', async () => {
    const event = await anEvent(server);
    const guest = await aParticipation(server, event);
    const foreign = await aParticipation(server, await anEvent(server, {}, server.otherHostId), {}, server.otherHostId);
    const elsewhere = await server.client({ role: Role.Organiser, eventId: (await anEvent(server)).id });
    const protection = await server.client({ role: Role.ProtectionOfficer });
    const guestSelf = await server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId });
    const answers = await Promise.all([
      organiser.run(step('acceptParticipation'), { id: '0197a000-0000-7000-8000-000000000000' }),
      organiser.run(step('acceptParticipation'), { id: foreign.id }),
      elsewhere.run(step('acceptParticipation'), { id: guest.id }),
      protection.run(step('acceptParticipation'), { id: guest.id }),
      guestSelf.run(step('acceptParticipation'), { id: guest.id }),
    ]);
    expect(answers.map(code)).toEqual(Array.from({ length: 5 }, () => 'platform.notFound'));
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.message)).size).toBe(1);
    expect(code(await organiser.run(step('acceptParticipation'), { id: "x'); drop table person; --" }))).toBe('platform.invalid');
    expect((await server.at((db) => db.load(Participation, guest.id))).state).toBe('applied');
  });

  it('lets guests move their own place and nobody else’s', async () => {
    const event = await anEvent(server);
    const [mine, theirs] = [await aParticipation(server, event, { state: 'accepted' }), await aParticipation(server, event, { state: 'accepted' })];
    const me = await server.client({ role: Role.Participant, eventId: event.id, personId: mine.personId });
    expect((await me.run(step('confirmPlace'), { id: mine.id })).data).toEqual({
      confirmPlace: { id: mine.id, state: 'confirmed', version: 2, allowedActions: ['withdraw'] },
    });
    expect(code(await me.run(step('confirmPlace'), { id: theirs.id }))).toBe('platform.notFound');
    await me.run(step('withdrawParticipation', ', reason: "  Не получается приехать  "'), { id: mine.id });
    expect(await server.at((db) => db.load(Participation, mine.id))).toMatchObject({ state: 'withdrawn', reason: 'Не получается приехать' });
  });

  it('takes many at once and tells apart what moved and what could not', async () => {
    const event = await anEvent(server, { capacity: 1 });
    const [one, two, three] = [
      await aParticipation(server, event),
      await aParticipation(server, event),
      await aParticipation(server, event, { state: 'confirmed' }),
    ];
    const unknown = '0197a000-0000-7000-8000-000000000000';
    const answer = await organiser.run('mutation ($ids: [ID!]!) { acceptParticipations(participationIds: $ids) { changed { id } full notPossible } }', {
      ids: [one.id, two.id, three.id, unknown],
    });
    expect(answer.data).toEqual({ acceptParticipations: { changed: [], full: [one.id, two.id].sort(), notPossible: [three.id, unknown] } });
    const declined = await organiser.run('mutation ($ids: [ID!]!) { declineParticipations(participationIds: $ids) { changed { id state } } }', {
      ids: [one.id, two.id],
    });
    expect(declined.data).toEqual({ declineParticipations: { changed: [one.id, two.id].sort().map((id) => ({ id, state: 'declined' })) } });
  });

  it('takes the organiser’s own last step back, once, and not somebody else’s', async () => {
    const guest = await aParticipation(server, await anEvent(server));
    await organiser.run(step('declineParticipation'), { id: guest.id });
    const undo = 'mutation ($id: ID!, $seen: Int!) { undoParticipationStep(participationId: $id, seenVersion: $seen) { state version } }';
    const other = await server.client({ role: Role.Organiser });
    expect(code(await other.run(undo, { id: guest.id, seen: 2 }))).toBe('registration.undoNotPossible');
    expect(code(await organiser.run(undo, { id: guest.id, seen: 1 }))).toBe('platform.changedMeanwhile');
    expect((await organiser.run(undo, { id: guest.id, seen: 2 })).data).toEqual({ undoParticipationStep: { state: 'applied', version: 3 } });
    expect(code(await organiser.run(undo, { id: guest.id, seen: 3 }))).toBe('registration.undoNotPossible');
  });

  it('lets a guest come back after a slip, unless the seat has gone to somebody else', async () => {
    const event = await anEvent(server, { capacity: 1 });
    const mine = await aParticipation(server, event, { state: 'accepted' });
    const me = await server.client({ role: Role.Participant, eventId: event.id, personId: mine.personId });
    const undo = 'mutation ($id: ID!, $seen: Int!) { undoParticipationStep(participationId: $id, seenVersion: $seen) { state version allowedActions } }';
    await me.run(step('withdrawParticipation'), { id: mine.id });
    expect((await me.run(undo, { id: mine.id, seen: 2 })).data).toEqual({
      undoParticipationStep: { state: 'accepted', version: 3, allowedActions: ['confirm', 'withdraw'] },
    });
    await me.run(step('withdrawParticipation'), { id: mine.id });
    await aParticipation(server, event, { state: 'accepted' });
    expect(code(await me.run(undo, { id: mine.id, seen: 4 }))).toBe('registration.undoNotPossible');
  });

  it('answers the committed operation in one statement, with the same words', async () => {
    const manifest = JSON.parse(readFileSync('apps/api/operations.json', 'utf8')) as Record<string, string>;
    const [id] = Object.entries(manifest).find(([, text]) => text.startsWith('mutation ConfirmMyPlace')) ?? [];
    const event = await anEvent(server);
    const mine = await aParticipation(server, event, { state: 'accepted' });
    const me = await server.client({ role: Role.Participant, eventId: event.id, personId: mine.personId });
    const post = async (participationId: unknown): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', 'accept-language': 'en', 'x-kunak': '1' };
      return (await me.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ id, variables: { participationId } }) })).json();
    };
    const since = expect.stringMatching(/^\d{4}-.*Z$/) as string;
    expect(await post(mine.id)).toEqual({ data: { confirmPlace: { id: mine.id, state: 'confirmed', since, version: 2, allowedActions: ['withdraw'] } } });
    const missing = {
      data: null,
      errors: [{ message: 'Not found. It may have been removed, or you may not have access.', extensions: { code: 'platform.notFound' } }],
    };
    for (const bad of ['0197a000-0000-7000-8000-000000000000', 'nonsense', { $ne: null }, null, ['{}']]) expect(await post(bad)).toEqual(missing);
  });

  it('refuses a reason as long as a book and a list of more than five hundred', async () => {
    const guest = await aParticipation(server, await anEvent(server));
    const withReason = 'mutation ($id: ID!, $reason: String) { withdrawParticipation(participationId: $id, reason: $reason) { state } }';
    expect(code(await organiser.run(withReason, { id: guest.id, reason: 'я'.repeat(1_000_000) }))).toBe('platform.invalid');
    const many = Array.from({ length: 501 }, () => guest.id);
    expect(code(await organiser.run('mutation ($ids: [ID!]!) { declineParticipations(participationIds: $ids) { full } }', { ids: many }))).toBe(
      'platform.invalid',
    );
  });
});
