import { jsonOf } from '@kunak/platform/api';
import type { Selection } from '@kunak/platform/api';
import { platformRefusals } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { offerDays, ParticipationActor, participationSteps, registrationRefusals, statesBefore } from '@kunak/registration/rules';
import type { ParticipationVerb } from '@kunak/registration/rules';
import { arrayText, organisedEvents } from './organised-events';
import { allowedActionsSql, standingSql, stateToldSql } from './standing';

/** Which moment a verb writes down; inviting again begins anew. */
const moments: Readonly<Record<ParticipationVerb, string>> = {
  invite: 'invited_at = now(), decided_at = null, confirmed_at = null, answer_by = null, ended_at = null, reason = null',
  apply: 'applied_at = now(), submitted_at = now()',
  answer: 'applied_at = now(), submitted_at = now()',
  accept: `decided_at = now(), answer_by = case when a.state = 'waiting-list' then now() + make_interval(days => ${offerDays}) end`,
  decline: 'decided_at = now()',
  putOnWaitingList: 'decided_at = now()',
  confirm: 'confirmed_at = now(), answer_by = null',
  sayNo: 'ended_at = now(), reason = a.reason',
  withdraw: 'ended_at = now(), reason = a.reason',
  comeAsGuest: 'confirmed_at = now(), answer_by = null',
  comeUnexpected: 'applied_at = coalesce(p.applied_at, now())',
  walkIn: 'applied_at = now()',
};

/** PostgreSQL types of the places of {@link stepStatement}. */
export const stepTypes = ['uuid[]', 'text', 'boolean', 'uuid[]', 'uuid', 'text'];

export type StepRequest = { readonly ids: readonly string[]; readonly seen?: string | null; readonly reason?: string | null };

/** The values of the places: whose participations this viewer may move with this verb. */
export function stepValues(verb: ParticipationVerb, { ids, seen, reason }: StepRequest, viewer: Viewer): readonly unknown[] {
  const by: readonly ParticipationActor[] = participationSteps[verb].by;
  const organised = by.includes(ParticipationActor.Organiser) ? organisedEvents(viewer) : { everywhere: false, eventIds: [] };
  const self = by.includes(ParticipationActor.Participant) ? viewer.personId : null;
  return [arrayText(ids), seen ?? null, organised.everywhere, arrayText(organised.eventIds), self, reason ?? null];
}

export function actOf(verb: ParticipationVerb): string {
  return `registration.${verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The parts of the statement that moves participations by a verb: `asked` locks what the viewer may move, always in the order of ids so that
 * two such statements never wait for each other; `moved` is what the rules let pass and the trigger found a seat for; audit and outbox
 * stand or fall with it.
 */
export function stepParts(verb: ParticipationVerb): string {
  const { to } = participationSteps[verb];
  return `
    asked as materialized (
      select p.id, p.event_id, p.person_id, p.state, p.since, p.version, $6::text as reason,
        case when p.person_id = $5::uuid then 'participant' else 'organiser' end as actor
      from participation p
      where p.id = any($1::uuid[]) and ($3::boolean or p.event_id = any($4::uuid[]) or (p.person_id = $5::uuid and ${stateToldSql('p')} = p.state))
      order by p.id for update
    ),
    moved as (
      update participation p set
        state = '${to}', state_before = a.state, last_verb = '${verb}', last_by = app_account(), since = now(), version = p.version + 1, ${moments[verb]}
      from asked a
      where p.id = a.id and (select count(*) from asked) > 0 and a.state = any('${arrayText(statesBefore(verb))}') and ($2::text is null or a.state = $2)
      returning p.id, p.event_id, p.person_id, p.state, p.since, p.version, p.state_before, a.actor
    ),
    noted as (
      insert into audit_entry (act, subject_id, facts) select '${actOf(verb)}', id, jsonb_build_object('event', event_id, 'before', state_before) from moved
    ),
    told as (
      insert into outbox_event (name, payload)
      select 'registration.participation-changed',
        jsonb_build_object('participationId', id, 'eventId', event_id, 'personId', person_id, 'state', state, 'before', state_before, 'by', actor,
          'together', (select count(*) from moved))
      from moved
    ),
    standing as (
      select id, state, since, version, actor from moved
      union all select id, state, since, version, actor from asked where state = '${to}'
    )`;
}

export function standingFields(from: string): ReturnType<typeof standingSql> {
  const { Organiser, Participant } = ParticipationActor;
  const actions = `case ${from}.actor when '${Participant}' then ${allowedActionsSql(`${from}.state`, Participant)} else ${allowedActionsSql(`${from}.state`, Organiser)} end`;
  return standingSql(from, actions);
}

/** One participation moves, or the statement says why not. A repeated request that finds its work done gets the same answer. */
export function stepStatement(verb: ParticipationVerb, selection: Selection): string {
  const full = `json_build_object('refusal', '${registrationRefusals.full.code}', 'details',
    (select json_build_object('capacity', e.capacity, 'taken', e.capacity) from asked a join event e on e.id = a.event_id))`;
  return `with ${stepParts(verb)}
    select case
      when not exists (select from asked) then '{"refusal":"${platformRefusals.notFound.code}"}'::json
      when exists (select from standing) then (select ${jsonOf(standingFields('s'), selection)} from standing s)
      when (select a.state = any('${arrayText(statesBefore(verb))}') and ($2::text is null or a.state = $2) from asked a) then ${full}
      else '{"refusal":"${registrationRefusals.stepNotPossible.code}"}'::json
    end as answer`;
}

/** Many at once: what moved, what found no seat, and what was not possible (any more, or for this viewer). */
export function bulkStepStatement(verb: ParticipationVerb, selection: Selection): string {
  const could = `a.state = any('${arrayText(statesBefore(verb))}')`;
  const ids = (query: string): string => `(select coalesce(json_agg(id), '[]') from (${query}) left_over)`;
  const changed = selection.fields.find(({ name }) => name === 'changed')?.selection ?? { fields: [] };
  return `with ${stepParts(verb)}
    select ${jsonOf(
      {
        changed: `(select coalesce(json_agg(${changed.fields.length ? jsonOf(standingFields('s'), changed) : "'{}'::json"} order by s.id), '[]') from standing s)`,
        full: ids(`select a.id from asked a where ${could} and not exists (select from standing s where s.id = a.id)`),
        notPossible: ids(`select asked_id as id from unnest($1::uuid[]) asked_id
          where not exists (select from standing s where s.id = asked_id) and not exists (select from asked a where a.id = asked_id and ${could})`),
      },
      selection,
    )} as answer`;
}
