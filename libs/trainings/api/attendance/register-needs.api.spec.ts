import { Event, Session } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { AttendanceMark } from '../mark/attendance-mark.entity';

const needs = '{ registerNeeds { eventId unmarked } }';
const moment = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
type Needs = { registerNeeds: { eventId: string; unmarked: number }[] };

describe('registers that nobody has filled in', () => {
  let server: TestServer;
  let organiser: TestClient;
  let counted = 0;
  beforeEach(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterEach(() => server.stop());

  /** Sessions that begin so many days from now. */
  async function anEvent(kind: 'training' | 'conference', starts: readonly number[], lastDay = 1): Promise<{ event: Event; sessions: Session[] }> {
    const days = { firstDay: moment(Math.min(...starts)).slice(0, 10), lastDay: moment(lastDay).slice(0, 10), timeZone: 'UTC' };
    const event = await server.add<Event>(Event, { slug: `event-${(counted += 1)}`, kind, title: { en: 'Meeting' }, ...days });
    const sessions = [];
    for (const start of starts)
      sessions.push(
        await server.add<Session>(Session, { eventId: event.id, kind: 'workshop', title: { en: 'Session' }, minutes: 90, startsAt: moment(start) }),
      );
    return { event, sessions };
  }
  async function mark({ event, sessions }: { event: Event; sessions: Session[] }): Promise<void> {
    const person = await server.add<Person>(Person, { workingName: 'Guest 07' });
    const participation = await server.add<Participation>(Participation, { eventId: event.id, personId: person.id, state: 'confirmed' });
    const of = { eventId: event.id, sessionId: sessions[0]?.id ?? '', participationId: participation.id };
    await server.add<AttendanceMark>(AttendanceMark, { ...of, status: 'present', markedAt: moment(0), device: 'tablet' });
  }
  const asked = async (client = organiser): Promise<Needs['registerNeeds']> => (await client.run<Needs>(needs)).data.registerNeeds;

  it('are counted when their session has ended without a mark', async () => {
    const training = await anEvent('training', [-2, -1, 0.5]);
    expect(await asked()).toEqual([{ eventId: training.event.id, unmarked: 2 }]);
    await mark(training);
    expect(await asked()).toEqual([{ eventId: training.event.id, unmarked: 1 }]);
  });

  it('are asked of a conference only where it keeps registers, and of nobody after a quarter of a year', async () => {
    const conference = await anEvent('conference', [-2, -1]);
    await anEvent('training', [-100], -91);
    expect(await asked()).toEqual([]);
    await mark(conference);
    expect(await asked()).toEqual([{ eventId: conference.event.id, unmarked: 1 }]);
  });

  it('are the matter of those who keep them', async () => {
    const [mine, others] = [await anEvent('training', [-2]), await anEvent('training', [-1])];
    expect((await asked()).map(({ eventId }) => eventId)).toEqual([mine.event.id, others.event.id]);
    expect(await asked(await server.client({ role: Role.Trainer, eventId: mine.event.id }))).toEqual([{ eventId: mine.event.id, unmarked: 1 }]);
    expect(await asked(await server.client({ role: Role.Organiser, hostId: server.otherHostId }))).toEqual([]);
    const guest = await server.client({ role: Role.Participant, eventId: mine.event.id });
    expect((await guest.run(needs)).errors?.[0]?.extensions.code).toBe('platform.notFound');
  });
});
