import { assertAllowed, jsonOf } from '@kunak/platform/api';
import type { DirectOperation, Selection } from '@kunak/platform/api';
import { displayNameSql } from '@kunak/people/api';
import { hasRole, platformRefusals, Refusal, Role, searchWords } from '@kunak/platform/rules';
import { canSeeParticipations, ParticipantOrder } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { arrayText } from './organised-events';
import { invitationFields, lastInvitation, participantFields } from './participant';
import { participationStates } from './participation.entity';

export type ParticipantsArgs = {
  readonly eventId: string;
  readonly states?: readonly ParticipationState[] | null;
  readonly search?: string | null;
  readonly order?: ParticipantOrder | null;
  readonly after?: string | null;
  readonly first?: number | null;
};

const usualPage = 50;
const longestPage = 200;
const microseconds = `'YYYY-MM-DD HH24:MI:SS.US'`;

/** Where a page ends: `<id>:<key of the order>`. */
function cursorOf(after: string | null | undefined): { id: string | null; key: string | null } {
  if (after == null) return { id: null, key: null };
  const [, id, key] = /^([0-9a-f-]{36}):(.*)$/su.exec(after) ?? [];
  if (!id || key === undefined) throw new Refusal(platformRefusals.badRequest);
  return { id, key };
}

function statesText(states: readonly ParticipationState[] | null | undefined): string | null {
  if (!states || states.length === 0) return null;
  if (!Array.isArray(states) || !states.every((state) => participationStates.includes(state))) throw new Refusal(platformRefusals.invalid, { field: 'states' });
  return arrayText(states);
}

/** Patterns that each must be found; the words hold letters and digits alone. */
function patterns(search: string | null | undefined): string | null {
  const words = searchWords(typeof search === 'string' ? search : '');
  return words.length > 0 ? `{${words.map((word) => `"% ${word}%"`).join(',')}}` : null;
}

/** One look into the index for each row; `offset 0` keeps the planner from reading all people of the host instead. */
const theirPerson = `cross join lateral (
      select * from person n where n.host_id = p.host_id and n.id = p.person_id and ($3::text[] is null or n.search_text like all ($3::text[])) offset 0) n`;

/** The page in one order; of the two branches PostgreSQL runs only the one that `$4` names. */
function branch(order: ParticipantOrder, row: string, joined: string, key: string, cursor: string, direction: string): string {
  return `(select p.id, ${key} as key, ${row} as shown from participation p ${theirPerson} ${joined}
    where $4::text = '${order}' and p.event_id = $1::uuid
      and ($2::text[] is null or p.state = any($2::text[]))
      and ($5::uuid is null or ${cursor})
    order by ${direction} limit $7::integer + 1)`;
}

const name = displayNameSql('n');
const page = (row: string, joined: string): string => `page as materialized (
  ${branch(
    ParticipantOrder.Recent,
    row,
    joined,
    `to_char(p.since at time zone 'UTC', ${microseconds})`,
    `(p.since, p.id) < ((case when $4::text = '${ParticipantOrder.Recent}' then $6::text end)::timestamp at time zone 'UTC', $5::uuid)`,
    'p.since desc, p.id desc',
  )}
  union all
  ${branch(ParticipantOrder.Name, row, joined, name, `(${name}, p.id) > ($6::text, $5::uuid)`, `${name}, p.id`)}
)`;

function statement(selection: Selection): string {
  const rows = selection.fields.find(({ name: field }) => field === 'rows')?.selection ?? { fields: [] };
  const invitation = rows.fields.find(({ name: field }) => field === 'invitation')?.selection;
  const fields = { ...participantFields, ...(invitation ? { invitation: `case when i.id is not null then ${jsonOf(invitationFields, invitation)} end` } : {}) };
  const row = rows.fields.length > 0 ? jsonOf(fields, rows) : "'{}'::json";
  // Each row is written where it is found: PostgreSQL does so for the rows of the page only, and need not look for them again.
  return `with ${page(row, invitation ? lastInvitation : '')},
    shown as (select * from (select id, key, shown, row_number() over () as place from page) numbered where place <= $7::integer)
    select ${jsonOf(
      {
        rows: `(select coalesce(json_agg(d.shown order by d.place), '[]') from shown d)`,
        next: `(select case when (select count(*) from page) > $7::integer then (select id || ':' || key from shown order by place desc limit 1) end)`,
      },
      selection,
    )} as answer`;
}

/** An event's participations, a page at a time, in one statement. */
export const participantsList: DirectOperation<ParticipantsArgs> = {
  kind: 'query',
  field: 'participants',
  rule: hasRole(Role.Organiser, Role.ProtectionOfficer),
  types: ['uuid', 'text[]', 'text[]', 'text', 'uuid', 'text', 'integer'],
  values: ({ eventId, states, search, order, after, first }, viewer) => {
    assertAllowed(canSeeParticipations, viewer, { eventId });
    const cursor = cursorOf(after);
    const size = Math.min(Math.max(Math.trunc(Number(first ?? usualPage)) || usualPage, 1), longestPage);
    return [eventId, statesText(states), patterns(search), order ?? ParticipantOrder.Recent, cursor.id, cursor.key, size];
  },
  statement,
  // The page comes off the index in its order; sorting would read the whole list first.
  planner: ['enable_sort = off'],
};
