import { randomUUID } from 'node:crypto';
import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId) { number } }';

describe('one’s own hours for a calendar', () => {
  let server: TestServer;
  let guest: TestClient;
  let place: Participation;
  let eventId: string;
  beforeAll(async () => {
    server = await startTestServer();
    const event = { slug: 'edition', kind: 'conference' as const, title: { en: 'Meeting of defenders' }, firstDay: '2012-11-14', lastDay: '2012-11-15' };
    eventId = (await server.add(Event, { ...event, timeZone: 'Europe/Stockholm' })).id;
    const room = await server.add(Room, { eventId, name: { en: 'Hearth hall' }, position: 0 });
    const person = await server.add(Person, { workingName: 'Guest 07' });
    const own = { eventId, kind: 'panel' as const, title: { en: 'Cases in Strasbourg' }, minutes: 90, startsAt: '2012-11-14T08:00:00Z', roomId: room.id };
    const session = await server.add(Session, own);
    await server.add(Session, { ...own, title: { en: 'Somebody else’s' }, startsAt: '2012-11-15T08:00:00Z' });
    await server.add(SessionPerson, { sessionId: session.id, personId: person.id, role: 'speaker' });
    place = await server.add(Participation, { eventId, personId: person.id, state: 'confirmed' });
    guest = await server.client({ role: Role.Participant, eventId, personId: person.id });
  });
  afterAll(() => server.stop());

  const calendar = (client: TestClient): Promise<Response> => client.fetch(`/programme/${eventId}/mine.ics`, { headers: { 'accept-language': 'en' } });

  it('do not exist before the first release', async () => {
    expect((await calendar(guest)).status).toBe(404);
  });

  it('say when, and a word that says nothing', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    await organiser.run(release, { id: randomUUID(), eventId });
    const answer = await calendar(guest);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-disposition'), answer.headers.get('cache-control')]).toEqual([
      200,
      'attachment; filename=calendar.ics',
      'no-store',
    ]);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTART:20121114T080000Z');
    expect(text).toContain('DTEND:20121114T093000Z');
    expect(text).toContain('SUMMARY:Busy');
    for (const telling of ['Strasbourg', 'Hearth', 'Meeting', 'Stockholm', 'Guest', 'Kunak', 'LOCATION', 'DESCRIPTION']) {
      expect(text.toLowerCase()).not.toContain(telling.toLowerCase());
    }
  });

  it('are closed to a guest whose place was taken back, speaker or not', async () => {
    const becomes = (state: Participation['state']) => server.at(({ tx }) => tx.update(Participation, { id: place.id }, { state }));
    await becomes('waiting-list');
    expect((await calendar(guest)).status).toBe(404);
    await becomes('accepted');
    expect((await calendar(guest)).status).toBe(200);
  });

  it('are those of the whole programme for whoever has no part of their own', async () => {
    const listener = await server.add(Person, { workingName: 'Guest 20' });
    await server.add(Participation, { eventId, personId: listener.id, state: 'confirmed' });
    const text = await (await calendar(await server.client({ role: Role.Participant, eventId, personId: listener.id }))).text();
    expect(text.match(/DTSTART:\w+/g)).toEqual(['DTSTART:20121114T080000Z', 'DTSTART:20121115T080000Z']);
    expect(text.match(/SUMMARY:.*\r/g)).toEqual(['SUMMARY:Busy\r', 'SUMMARY:Busy\r']);
  });

  it('are for the people of this event only', async () => {
    const otherHost = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    expect((await calendar(otherHost)).status).toBe(404);
    expect((await calendar(server.stranger)).status).not.toBe(200);
  });
});
