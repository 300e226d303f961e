import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import type { ParticipationState } from '@kunak/registration/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

const query = 'query ($eventId: ID!) { scheduleBackground(eventId: $eventId) { listeners { languages people } notConfirmed } }';

describe('what a schedule is judged by', () => {
  let server: TestServer;
  let eventId: string;
  beforeAll(async () => {
    server = await startTestServer();
    const event = { slug: 'edition', kind: 'conference' as const, title: { ru: 'Встреча' }, firstDay: '2012-11-14', lastDay: '2012-11-15' };
    eventId = (await server.add(Event, { ...event, timeZone: 'Europe/Stockholm' })).id;
  });
  afterAll(() => server.stop());

  const comes = async (workingName: string, state: ParticipationState, languages: Person['languages']): Promise<string> => {
    const { id } = await server.add(Person, { workingName, languages });
    await server.add(Participation, { eventId, personId: id, state });
    return id;
  };

  it('is the languages of those who come, and who on the programme has not said yes', async () => {
    const confirmed = await comes('Guest 01', 'confirmed', ['ru']);
    const invited = await comes('Guest 02', 'invited', ['ru']);
    await comes('Guest 03', 'accepted', ['ru']);
    await comes('Guest 04', 'confirmed', ['ce', 'ru']);
    await comes('Guest 05', 'withdrawn', ['en']);
    const session = await server.add(Session, { eventId, kind: 'panel', title: { ru: 'Панель' }, minutes: 60 });
    for (const personId of [confirmed, invited]) await server.add(SessionPerson, { sessionId: session.id, personId, role: 'speaker' });
    const organiser = await server.client({ role: Role.Organiser });
    expect((await organiser.run(query, { eventId })).data).toEqual({
      scheduleBackground: {
        listeners: [
          { languages: ['ru'], people: 2 },
          { languages: ['ce', 'ru'], people: 1 },
        ],
        notConfirmed: [invited],
      },
    });
  });

  it('is for those who plan, and for nobody of another host', async () => {
    const strangers = [await server.client({ role: Role.Participant, eventId }), await server.client({ role: Role.Organiser, hostId: server.otherHostId })];
    for (const client of strangers) expect((await client.run(query, { eventId })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    const organiser = await server.client({ role: Role.Organiser });
    expect((await organiser.run(query, { eventId: 'no id' })).errors).toHaveLength(1);
  });
});
