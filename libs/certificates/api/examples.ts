import { Event, Session } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Participation } from '@kunak/registration/api';
import { AttendanceMark } from '@kunak/trainings/api';
import type { AttendanceStatus } from '@kunak/trainings/rules';
import type { TestServer } from '@kunak/test-server';
import type { DeepPartial } from 'typeorm';

let counted = 0;
const next = (): string => String((counted += 1)).padStart(2, '0');

export type TrainingExample = { readonly event: Event; readonly sessionIds: readonly string[] };

/** A training of five sessions that is over, and of which four are needed (80 %). Rows for specs, obviously invented. */
export async function aTraining(server: TestServer, given: DeepPartial<Event> = {}, host = server.hostId): Promise<TrainingExample> {
  const event = await server.add<Event>(
    Event,
    {
      slug: `training-${next()}`,
      kind: 'training',
      title: { ru: 'Подготовка жалобы', en: 'Preparing an application' },
      firstDay: '2017-05-22',
      lastDay: '2017-05-24',
      timeZone: 'Europe/Moscow',
      venue: { ru: 'Учебный центр', en: 'Training centre' },
      ...given,
    },
    host,
  );
  const starts = ['2017-05-22T07:00:00Z', '2017-05-22T12:00:00Z', '2017-05-23T07:00:00Z', '2017-05-23T12:00:00Z', '2017-05-24T07:00:00Z'];
  const sessionIds: string[] = [];
  for (const startsAt of starts) {
    const session = await server.add<Session>(
      Session,
      { eventId: event.id, kind: 'workshop', title: { ru: 'Занятие', en: 'Session' }, minutes: 90, startsAt },
      host,
    );
    sessionIds.push(session.id);
  }
  return { event, sessionIds };
}

/** A guest with one mark for each session: `P`resent, `L`ate, `E`xcused, `A`bsent, `-` nobody marked. */
export async function aGuest(
  server: TestServer,
  training: TrainingExample,
  marks = 'PPPPP',
  given: DeepPartial<Person> = {},
  host = server.hostId,
): Promise<Participation> {
  const person = await server.add<Person>(Person, { workingName: `Гость ${next()}`, languages: ['ru'], ...given }, host);
  const participation = await server.add<Participation>(Participation, { eventId: training.event.id, personId: person.id, state: 'confirmed' }, host);
  const statuses: Record<string, AttendanceStatus> = { P: 'present', L: 'late', E: 'excused', A: 'absent' };
  for (const [index, letter] of [...marks].entries()) {
    const status = statuses[letter];
    const sessionId = training.sessionIds[index];
    if (!status || !sessionId) continue;
    const mark = { eventId: training.event.id, sessionId, participationId: participation.id, status, markedAt: '2017-05-24T12:00:00Z', device: 'tablet' };
    await server.add<AttendanceMark>(AttendanceMark, mark, host);
  }
  return participation;
}

/** Many guests who were at every session, by two statements. */
export async function manyGuests(server: TestServer, { event, sessionIds }: TrainingExample, count: number): Promise<string[]> {
  return server.at(async (db) => {
    const rows = await db.sql<{ id: string }>(
      `with people as (insert into person (working_name, languages) select 'Гость ' || n, '{ru}' from generate_series(1, $2::integer) n returning id)
       insert into participation (event_id, person_id, state) select $1, id, 'confirmed' from people returning id`,
      [event.id, count],
    );
    const ids = rows.map(({ id }) => id);
    await db.sql(
      `insert into attendance_mark (event_id, session_id, participation_id, status, marked_at, device)
       select $1, s, p, 'present', '2017-05-24T12:00:00Z', 'tablet' from unnest($2::uuid[]) s cross join unnest($3::uuid[]) p`,
      [event.id, sessionIds, ids],
    );
    return ids;
  });
}
