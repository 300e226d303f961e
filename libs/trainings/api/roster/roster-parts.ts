import { todayAt } from '@kunak/events/api';
import { isWorkSession, sessionKinds } from '@kunak/events/rules';
import { displayNameSql } from '@kunak/people/api';
import { instantSql, jsonOf } from '@kunak/platform/api';
import type { Selection, SqlFields } from '@kunak/platform/api';
import { expectedStates } from '@kunak/registration/rules';
import { usualAttendanceRule } from '@kunak/trainings/rules';

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(', ');
/** The kinds of sessions that count for attendance. */
export const countingKinds = words(sessionKinds.filter(isWorkSession));
const expected = words(expectedStates);

const localized = (column: string): SqlFields => ({ ru: `${column}->>'ru'`, en: `${column}->>'en'` });

const eventFields: SqlFields = {
  id: 'e.id',
  slug: 'e.slug',
  kind: 'e.kind',
  title: localized('e.title'),
  firstDay: 'e.first_day',
  lastDay: 'e.last_day',
  timeZone: 'e.time_zone',
};
const ruleFields: SqlFields = {
  id: '$1::uuid',
  share: `coalesce(r.share, ${usualAttendanceRule.share})`,
  of: `coalesce(r."of", '${usualAttendanceRule.of}')`,
  excused: `coalesce(r.excused, '${usualAttendanceRule.excused}')`,
  version: 'coalesce(r.version, 0)',
};
const sessionFields: SqlFields = {
  id: 's.id',
  kind: 's.kind',
  title: localized('s.title'),
  startsAt: instantSql('s.starts_at'),
  minutes: 's.minutes',
};
const personFields: SqlFields = {
  participationId: 'p.id',
  displayName: displayNameSql('n'),
  searchText: 'n.search_text',
  languages: 'to_json(n.languages)',
};
const walkInFields: SqlFields = {
  id: 'w.id',
  eventId: 'w.event_id',
  name: 'w.name',
  searchText: 'w.search_text',
  addedAt: instantSql('w.added_at'),
  device: 'w.device',
};
const mergeFields: SqlFields = { id: 'g.id', walkInId: 'g.walk_in_id', participationId: 'g.participation_id', mergedAt: instantSql('g.merged_at') };
const markFields: SqlFields = {
  id: 'm.id',
  sessionId: 'm.session_id',
  participationId: 'm.participation_id',
  walkInId: 'm.walk_in_id',
  status: 'm.status',
  markedAt: instantSql('m.marked_at'),
  device: 'm.device',
  clockSkew: 'm.clock_skew',
};

/** Whose coming was noted counts as expected, whatever the list said before. */
const onRoster = `(p.state in (${expected})
  or exists (select from attendance_mark m where m.participation_id = p.id and m.event_id = $1::uuid)
  or exists (select from (
      select distinct on (g.walk_in_id) g.participation_id from walk_in_merge g join walk_in w on w.host_id = g.host_id and w.id = g.walk_in_id
      where w.event_id = $1::uuid order by g.walk_in_id, g.merged_at desc, g.id desc) joined
    where joined.participation_id = p.id))`;
export const people = `participation p join person n on n.host_id = p.host_id and n.id = p.person_id
  where p.event_id = $1::uuid and n.removed_at is null and ${onRoster}`;
const lastMarks = `(select distinct on (session_id, participation_id, walk_in_id, device) * from attendance_mark where event_id = $1::uuid
  order by session_id, participation_id, walk_in_id, device, marked_at desc, id desc) m`;

/** `[{…}, …]` of the selected fields of these rows. */
function listOf(fields: SqlFields, selection: Selection, order: string, rows: string): string {
  return `(select coalesce(json_agg(${selection.fields.length > 0 ? jsonOf(fields, selection) : "'{}'::json"} order by ${order}), '[]') from ${rows})`;
}

/** The selection below a field, by the field's name. */
export function below(selection: Selection, name: string): Selection {
  return selection.fields.find((field) => field.name === name)?.selection ?? { fields: [] };
}

/** Sessions with a time that count, of the event in `e`. */
export function sessionsSql(selection: Selection, event: string, more = ''): string {
  const room = below(selection, 'room');
  const fields = { ...sessionFields, room: room.fields.length > 0 ? `case when o.id is not null then ${jsonOf(localized('o.name'), room)} end` : 'null' };
  const rows = `session s left join room o on o.host_id = s.host_id and o.id = s.room_id
    where s.event_id = ${event} and s.starts_at is not null and s.kind in (${countingKinds})${more}`;
  return listOf(fields, selection, 's.starts_at, s.id', rows);
}

/** The whole content of a roster; `$1` is the event, which the statement has in `e`. */
export function contentSql(selection: Selection): string {
  const part = (name: string): Selection => below(selection, name);
  const whole = (fields: SqlFields, inner: Selection): string => (inner.fields.length > 0 ? jsonOf(fields, inner) : "'{}'::json");
  return jsonOf(
    {
      event: whole(eventFields, part('event')),
      rule: `(select ${whole(ruleFields, part('rule'))} from (select) one left join attendance_rule r on r.id = $1::uuid)`,
      sessions: sessionsSql(part('sessions'), '$1::uuid'),
      people: listOf(personFields, part('people'), `${displayNameSql('n')}, p.id`, people),
      walkIns: listOf(walkInFields, part('walkIns'), 'w.added_at, w.id', 'walk_in w where w.event_id = $1::uuid'),
      merges: listOf(
        mergeFields,
        part('merges'),
        'g.merged_at, g.id',
        'walk_in_merge g join walk_in w on w.host_id = g.host_id and w.id = g.walk_in_id where w.event_id = $1::uuid',
      ),
      marks: listOf(markFields, part('marks'), 'm.marked_at, m.id', lastMarks),
    },
    selection,
  );
}

export function eventSql(selection: Selection): SqlFields {
  return { ...eventFields, sessions: sessionsSql(below(selection, 'sessions'), 'e.id', ` and ${aroundItsDays}`) };
}

/** A list of many years brings sessions only of the weeks around now. */
const aroundItsDays = `e.last_day >= ${todayAt('e')} - 7 and e.first_day <= ${todayAt('e')} + 30`;
