import { jsonOf } from '@kunak/platform/api';
import type { Selection } from '@kunak/platform/api';
import { platformRefusals } from '@kunak/platform/rules';
import { hasAttended, MarkFate, marksOpenBefore, markStatuses, trainingsRefusals } from '@kunak/trainings/rules';
import { below, countingKinds } from '../roster/roster-parts';

const beingThere = markStatuses.filter(hasAttended).map((status) => `'${status}'`);

/** The rule `checkMarking` in SQL; a spec holds the two together. */
const verdict = `coalesce(g.flaw, case
  when s.id is null then '${trainingsRefusals.sessionUnknown.code}'
  when p.id is null and w.id is null then '${trainingsRefusals.notOnRoster.code}'
  when s.kind not in (${countingKinds}) then '${trainingsRefusals.sessionDoesNotCount.code}'
  when g.status in (${beingThere.join(', ')}) and g.at + make_interval(secs => $4::double precision / 1000) < s.starts_at - interval '${marksOpenBefore} minutes'
    then '${trainingsRefusals.sessionNotStarted.code}'
end)`;

const same = (one: string, other: string): string =>
  `(${one}.session_id, ${one}.participation_id, ${one}.walk_in_id, ${one}.status, ${one}.device, ${one}.marked_at)
    is not distinct from (${other}.session_id, ${other}.participation_id, ${other}.walk_in_id, ${other}.status, ${other}.device, ${other}.marked_at)`;

const { Added, Already, Differing, Refused } = MarkFate;

/** Rows of this event that the marks speak of, found by their keys all at once: a join would look each of them up by itself. */
const spokenOf = (table: string, columns: string, key: string): string =>
  `select ${columns} from ${table} where event_id = $1::uuid and id = any((select array_agg(distinct ${key}) from given)::uuid[])`;

const parts = `given as materialized (
    select g.place, g.id, g."sessionId" as session_id, g."participationId" as participation_id, g."walkInId" as walk_in_id, g.status, g."markedAt" as at, g.flaw
    from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, "sessionId" uuid, "participationId" uuid, "walkInId" uuid, status text, "markedAt" timestamptz, flaw text))
      with ordinality as g(id, "sessionId", "participationId", "walkInId", status, "markedAt", flaw, place)
  ),
  sessions as materialized (${spokenOf('session', 'id, kind, starts_at', 'session_id')}),
  guests as materialized (${spokenOf('participation', 'id', 'participation_id')}),
  walk_ins as materialized (${spokenOf('walk_in', 'id', 'walk_in_id')}),
  judged as materialized (
    select g.place, g.id, g.session_id, g.participation_id, g.walk_in_id, g.status, $3::text as device, g.at as marked_at, ${verdict} as reason
    from given g
    left join sessions s on s.id = g.session_id
    left join guests p on p.id = g.participation_id
    left join walk_ins w on w.id = g.walk_in_id
  ),
  turns as materialized (select j.*, row_number() over (partition by j.id, j.reason is null order by j.place) as turn from judged j),
  added as materialized (
    insert into attendance_mark (id, event_id, session_id, participation_id, walk_in_id, status, marked_at, device, clock_skew)
    select id, $1::uuid, session_id, participation_id, walk_in_id, status, marked_at, device, $4::double precision from turns where reason is null and turn = 1
    order by id -- two messages with the same marks must not wait for each other
    on conflict (host_id, id) do nothing returning id
  ),
  settled as materialized (select t.*, (t.turn = 1 and t.reason is null and t.id in (select id from added)) as is_added from turns t),
  known as materialized (select * from attendance_mark where id = any((select array_agg(distinct id) from settled where not is_added)::uuid[])),
  fates as materialized (
    select place, id, null as reason, '${Added}' as fate from settled where is_added
    union all
    select t.place, t.id, t.reason, case
      when m.id is not null then case when ${same('m', 't')} then '${Already}' else '${Differing}' end
      when t.reason is not null then '${Refused}'
      when t.turn > 1 then case when ${same('first', 't')} then '${Already}' else '${Differing}' end
      else '${Already}' end as fate
    from settled t
    left join known m on m.id = t.id
    left join settled first on t.turn > 1 and first.id = t.id and first.turn = 1 and first.reason is null
    where not t.is_added
  )`;

const counted = (fate: MarkFate): string => `'${fate}', count(*) filter (where fate = '${fate}')`;
/** Only where something is new: a repetition tells nothing. */
const noted = `noted as (
    insert into audit_entry (act, subject_id, facts)
    select 'trainings.marks-sent', $1::uuid, jsonb_build_object(${Object.values(MarkFate).map(counted).join(', ')})
    from fates having exists (select from event where id = $1::uuid) and count(*) filter (where fate <> '${Already}') > 0
  )`;

/**
 * Stores what is new and says of every mark what became of it. `$1` event, `$2` marks, `$3` device, `$4` how far its clock is
 * behind, in milliseconds. Of one id the first acceptable mark counts. A mark that another message stores under the same id at this very
 * moment is not seen yet and counts as already there: only a device that sends its own twice can do that.
 */
export function sendMarksStatement(selection: Selection): string {
  const fates = below(selection, 'fates');
  const fate = { id: 'f.id', fate: 'f.fate', reason: `case when f.fate = '${Refused}' then f.reason end` };
  const answer = {
    fates: `(select coalesce(json_agg(${fates.fields.length > 0 ? jsonOf(fate, fates) : "'{}'::json"} order by f.place), '[]') from fates f)`,
    clockSkew: '$4::double precision',
  };
  return `with ${parts}, ${noted}
    select case when exists (select from event where id = $1::uuid) then ${jsonOf(answer, selection)}
      else '{"refusal":"${platformRefusals.notFound.code}"}'::json end as answer`;
}
