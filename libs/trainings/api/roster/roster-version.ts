import { people } from './roster-parts';

/** A number that changes when any of these rows does, comes or goes. */
function digest(what: string, rows: string): string {
  return `(select count(*) || ':' || coalesce(sum(hashtextextended(${what}, 0)), 0) from ${rows})`;
}

/** What the content of a roster depends on, told in one word without building it. Marks are only ever added: their number and the last arrival say all. */
export const versionSql = `md5(concat_ws(' ',
  'roster 1', e.version,
  ${digest("s.id || ' ' || s.version || ' ' || coalesce(o.version, 0)", 'session s left join room o on o.host_id = s.host_id and o.id = s.room_id where s.event_id = $1::uuid')},
  ${digest("p.id || ' ' || n.version", people)},
  (select count(*) || ':' || coalesce(max(id::text), '') from walk_in where event_id = $1::uuid),
  ${digest('g.id::text', 'walk_in_merge g join walk_in w on w.host_id = g.host_id and w.id = g.walk_in_id where w.event_id = $1::uuid')},
  (select count(*) || ':' || coalesce(max(received_at)::text, '') from attendance_mark where event_id = $1::uuid),
  (select r.version from attendance_rule r where r.id = $1::uuid)))`;
