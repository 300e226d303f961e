import { randomUUID } from 'node:crypto';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { MailMessage, PostOffice } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Consents, Participation } from '@kunak/registration/api';
import { consentWordings, ParticipationState } from '@kunak/registration/rules';
import type { ConsentAnswer } from '@kunak/registration/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

const release = 'mutation ($id: ID!, $eventId: ID!, $note: String! = "") { releaseSchedule(id: $id, eventId: $eventId, note: $note) { number note } }';
const check = 'query ($eventId: ID!) { releaseCheck(eventId: $eventId) { sessions unplaced tell last { number } changes { change title { ru } } } }';
type Read = { number: number; note: string; sessions: { id: string; title: { ru: string }; people: { personId: string }[] }[]; people: Record<string, string> };

describe('the released programme', () => {
  let server: TestServer;
  let organiser: TestClient;
  let guest: TestClient;
  let eventId: string;
  let opening: Session;
  let speaker: Person;
  let agree: (answer: ConsentAnswer) => Promise<void>;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
    eventId = (
      await server.add(Event, {
        slug: 'edition',
        kind: 'conference',
        title: { ru: 'Встреча' },
        firstDay: '2012-11-14',
        lastDay: '2012-11-15',
        timeZone: 'Europe/Stockholm',
      })
    ).id;
    speaker = await server.add(Person, { workingName: 'Гость 07' });
    opening = await server.add(Session, { eventId, kind: 'plenary', title: { ru: 'Открытие' }, minutes: 45, startsAt: '2012-11-14T08:00:00Z' });
    await server.add(Session, { eventId, kind: 'workshop', title: { ru: 'Ждёт места' }, minutes: 60 });
    await server.add(SessionPerson, { sessionId: opening.id, personId: speaker.id, role: 'speaker' });
    const { id: participationId } = await server.add(Participation, { eventId, personId: speaker.id, state: 'confirmed' });
    agree = (answer) =>
      server.at(async () => server.app.get(Consents).answer(participationId, 'name-in-programme', consentWordings['name-in-programme'].version, answer));
    guest = await server.client({ role: Role.Participant, eventId, personId: await seated(eventId) });
  });
  afterAll(() => server.stop());

  const seated = async (at: string, state: Participation['state'] = 'accepted'): Promise<string> => {
    const { id: personId } = await server.add(Person, { workingName: 'Гость 08' });
    await server.add(Participation, { eventId: at, personId, state });
    return personId;
  };
  /** What the programme calls the speaker. */
  const part = async (): Promise<string> => (await programme()).sessions[0]?.people[0]?.personId ?? '';
  const read = (client: TestClient, headers: Record<string, string> = {}) => client.fetch(`/programme/${eventId}`, { headers });
  const programme = async (): Promise<Read> => (await (await read(guest)).json()) as Read;

  it('does not exist before the first release', async () => {
    expect((await read(guest)).status).toBe(204);
    expect((await organiser.run(check, { eventId })).data).toEqual({
      releaseCheck: { sessions: 1, unplaced: 1, tell: 1, last: null, changes: [{ change: 'added', title: { ru: 'Открытие' } }] },
    });
  });

  it('is seen by the very next read, and released once however often it is asked', async () => {
    const id = randomUUID();
    const both = await Promise.all([organiser.run(release, { id, eventId, note: 'Первая' }), organiser.run(release, { id, eventId, note: 'Первая' })]);
    expect(both.map(({ data }) => data)).toEqual([{ releaseSchedule: { number: 1, note: 'Первая' } }, { releaseSchedule: { number: 1, note: 'Первая' } }]);
    const { number, sessions, people } = await programme();
    expect([number, sessions.map(({ title }) => title.ru), people]).toEqual([1, ['Открытие'], {}]);
  });

  it('names those who agreed, and gives the topic without a name to everybody else', async () => {
    const unnamed = async () =>
      (await organiser.run<{ releaseCheck: { unnamed: number } }>('query ($eventId: ID!) { releaseCheck(eventId: $eventId) { unnamed } }', { eventId })).data
        .releaseCheck.unnamed;
    const named = async (name: string | undefined): Promise<void> => {
      // Told by the database to every server; nothing of this server waits for it.
      for (let tries = 0; tries < 50 && (await programme()).people[await part()] !== name; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect((await programme()).people).toEqual(name ? { [await part()]: name } : {});
    };
    await named(undefined);
    expect(await unnamed()).toBe(1);
    await agree('given');
    await named('Гость 07');
    expect(await unnamed()).toBe(0);
    await agree('refused');
    await named(undefined);
    await agree('given');
    await named('Гость 07');
  });

  it('lays out a letter to each whom it concerns, and says beforehand what changes for whom and who has to be told in person', async () => {
    await server.at(({ tx }) => tx.update(Session, { id: opening.id }, { minutes: 50 }));
    const whom = 'query ($eventId: ID!) { releaseCheck(eventId: $eventId) { concernedByMail people { displayName byMail sessionIds } } }';
    const person = { displayName: 'Гость 07', sessionIds: [opening.id] };
    expect((await organiser.run(whom, { eventId })).data).toEqual({ releaseCheck: { concernedByMail: 0, people: [{ ...person, byMail: false }] } });
    await server.at(({ tx }) => tx.update(Person, { id: speaker.id }, { email: 'guest07@example.org', languages: ['en'] }));
    await server.client({ role: Role.Participant, eventId, personId: speaker.id });
    expect((await organiser.run(whom, { eventId })).data).toEqual({ releaseCheck: { concernedByMail: 1, people: [{ ...person, byMail: true }] } });
    const telling = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId, tell: "concerned") { number } }';
    const id = randomUUID();
    for (const attempt of [id, id]) expect((await organiser.run(telling, { id: attempt, eventId })).data).toEqual({ releaseSchedule: { number: 2 } });
    const read = '{ outbox { groups { held label { en } } } }';
    expect((await organiser.run(read, {})).data).toEqual({ outbox: { groups: [{ held: 1, label: { en: 'A new schedule' } }] } });

    // Whoever has said no meanwhile is left in peace.
    const leaves = async (state: 'withdrawn' | 'confirmed'): Promise<string> =>
      server.at(async ({ tx }) => {
        await tx.update(Participation, { personId: speaker.id, eventId }, { state });
        const mail = await tx.findOneByOrFail(MailMessage, { personId: speaker.id });
        await tx.update(MailMessage, { id: mail.id }, { state: 'waiting', sendAfter: '2020-01-01T00:00:00Z' });
        await server.app.get(PostOffice).deliver(mail.id);
        return (await tx.findOneByOrFail(MailMessage, { id: mail.id })).state;
      });
    expect(await leaves('withdrawn')).toBe('dropped');
    expect(await leaves('confirmed')).toBe('kept');
  });

  it('stays as it is while the draft changes, until the next release', async () => {
    await server.at(({ tx }) => tx.update(Session, { id: opening.id }, { startsAt: '2012-11-14T09:00:00Z', title: { ru: 'Начало' } }));
    expect((await programme()).sessions[0]?.title.ru).toBe('Открытие');
    expect((await organiser.run(check, { eventId })).data).toMatchObject({
      releaseCheck: { last: { number: 2 }, changes: [{ change: 'moved', title: { ru: 'Начало' } }] },
    });
    await organiser.run(release, { id: randomUUID(), eventId });
    expect(await programme()).toMatchObject({ number: 3, sessions: [{ title: { ru: 'Начало' } }] });
  });

  it('is not sent again to whoever has it in hand', async () => {
    const first = await read(guest);
    const etag = first.headers.get('etag') ?? '';
    expect((await read(guest, { 'if-none-match': etag })).status).toBe(304);
    await organiser.run(release, { id: randomUUID(), eventId });
    expect((await read(guest, { 'if-none-match': etag })).status).toBe(200);
  });

  it('takes a name back when the person becomes confidential after the release', async () => {
    expect((await programme()).people).toEqual({ [await part()]: 'Гость 07' });
    await server.at(({ tx }) => tx.update(Person, { id: speaker.id }, { exposure: 'confidential', codeName: 'Ива' }));
    // Told by the database to every server; nothing of this server waits for it.
    for (let tries = 0; tries < 50 && (await programme()).people[await part()] !== 'Ива'; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await programme()).people).toEqual({ [await part()]: 'Ива' });
  });

  it('calls nobody as another programme does: who is named in one and not in the other is not found by comparing them', async () => {
    const other = await server.add(Event, {
      slug: 'next-year',
      kind: 'conference',
      title: { ru: 'Встреча' },
      firstDay: '2013-11-14',
      lastDay: '2013-11-15',
      timeZone: 'Europe/Stockholm',
    });
    const session = await server.add(Session, { eventId: other.id, kind: 'plenary', title: { ru: 'Открытие' }, minutes: 45, startsAt: '2013-11-14T08:00:00Z' });
    await server.add(SessionPerson, { sessionId: session.id, personId: speaker.id, role: 'speaker' });
    await organiser.run(release, { id: randomUUID(), eventId: other.id });
    const answer = await (await server.client({ role: Role.Trainer, eventId: other.id })).fetch(`/programme/${other.id}`);
    expect(answer.headers.get('x-own-part')).toBeNull();
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ people: {}, sessions: [{ people: [{ role: 'speaker' }] }] });
    expect(text).not.toContain(speaker.id);
    expect(text).not.toContain(await part());
    expect(JSON.stringify(await programme())).not.toContain(speaker.id);
    const own = await (await server.client({ role: Role.Participant, eventId, personId: speaker.id })).fetch(`/programme/${eventId}`);
    expect(own.headers.get('x-own-part')).toBe(await part());
  });

  it('is not given out under the name of another event', async () => {
    const other = await server.add(Event, {
      slug: 'third',
      kind: 'conference',
      title: { ru: 'Третье' },
      firstDay: '2014-11-14',
      lastDay: '2014-11-15',
      timeZone: 'UTC',
    });
    const id = randomUUID();
    expect((await organiser.run(release, { id, eventId, note: 'Только для своих' })).errors).toBeUndefined();
    const theirs = await server.client({ role: Role.Organiser, eventId: other.id });
    const answer = await theirs.run(release, { id, eventId: other.id });
    expect(JSON.stringify(answer)).not.toContain('Только для своих');
    expect(answer.errors?.[0]?.extensions.code).toBe('platform.alreadyExists');
  });

  it.each(Object.values(ParticipationState))('is read by a guest who is %s just as far as the host has said yes', async (state) => {
    const client = await server.client({ role: Role.Participant, eventId, personId: await seated(eventId, state) });
    const opens = ['accepted', 'confirmed'].includes(state);
    expect((await read(client)).status).toBe(opens ? 200 : 404);
    expect((await client.fetch(`/programme/${eventId}/mine.ics`)).status).toBe(opens ? 200 : 404);
    const never = await read(client).then((answer) => answer.text());
    if (!opens) expect(never).toBe(await (await client.fetch(`/programme/${randomUUID()}`)).text());
  });

  it('calls nobody by letter to a programme that does not open to them', async () => {
    const event = await server.add(Event, {
      slug: 'letters',
      kind: 'conference',
      title: { ru: 'Встреча' },
      firstDay: '2015-11-14',
      lastDay: '2015-11-15',
      timeZone: 'UTC',
    });
    const session = await server.add(Session, { eventId: event.id, kind: 'plenary', title: { ru: 'Открытие' }, minutes: 45, startsAt: '2015-11-14T08:00:00Z' });
    const speaks = async (name: string, role: Role, state?: Participation['state']): Promise<void> => {
      const person = await server.add(Person, { workingName: name, email: `${name.slice(-2)}@example.org` });
      if (state) await server.add(Participation, { eventId: event.id, personId: person.id, state });
      await server.add(SessionPerson, { sessionId: session.id, personId: person.id, role: 'speaker' });
      await server.client({ role, eventId: event.id, personId: person.id });
    };
    await speaks('Гость 11', Role.Participant, 'accepted');
    await speaks('Гость 12', Role.Participant, 'invited');
    await speaks('Гость 13', Role.Participant);
    await speaks('Гость 14', Role.Trainer);
    const whom = 'query ($eventId: ID!) { releaseCheck(eventId: $eventId) { people { displayName byMail } } }';
    const { data } = await organiser.run<{ releaseCheck: { people: { displayName: string; byMail: boolean }[] } }>(whom, { eventId: event.id });
    const reached = data.releaseCheck.people.filter(({ byMail }) => byMail).map(({ displayName }) => displayName);
    expect([data.releaseCheck.people.length, reached.sort()]).toEqual([4, ['Гость 11', 'Гость 14']]);
  });

  it('is for the people of this event only', async () => {
    const other = await server.add(Event, {
      slug: 'other',
      kind: 'seminar',
      title: { ru: 'Другое' },
      firstDay: '2012-11-14',
      lastDay: '2012-11-14',
      timeZone: 'UTC',
    });
    const elsewhere = await server.client({ role: Role.Participant, eventId: other.id });
    const otherHost = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    const administrator = await server.client({ role: Role.Administrator });
    for (const client of [elsewhere, otherHost, administrator]) expect((await read(client)).status).toBe(404);
    for (const client of [guest, elsewhere, otherHost, administrator]) {
      expect((await client.run(release, { id: randomUUID(), eventId })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    }
    expect((await read(server.stranger)).status).not.toBe(200);
  });
});
