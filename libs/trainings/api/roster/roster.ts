import { assertAllowed, jsonOf } from '@kunak/platform/api';
import type { DirectOperation, Selection } from '@kunak/platform/api';
import { platformRefusals } from '@kunak/platform/rules';
import { mayOpenRegisters, maySeeRoster } from '@kunak/trainings/rules';
import { below, contentSql } from './roster-parts';
import { versionSql } from './roster-version';

export type RosterArgs = { readonly eventId: string; readonly known?: string | null };

function statement(selection: Selection): string {
  const content = below(selection, 'content');
  const fields = {
    version: 'v.version',
    content: content.fields.length > 0 ? `case when v.version is distinct from $2::text then ${contentSql(content)} end` : 'null',
  };
  return `select coalesce(
    (select ${jsonOf(fields, selection)} from event e cross join lateral (select ${versionSql} as version) v where e.id = $1::uuid),
    '{"refusal":"${platformRefusals.notFound.code}"}'::json) as answer`;
}

/** An event's register for a device, in one statement; a device that has it already pays for the comparison alone. */
export const roster: DirectOperation<RosterArgs> = {
  kind: 'query',
  field: 'roster',
  rule: mayOpenRegisters,
  types: ['uuid', 'text'],
  refusals: [platformRefusals.notFound],
  values: ({ eventId, known }, viewer) => {
    assertAllowed(maySeeRoster, viewer, { eventId });
    return [eventId, typeof known === 'string' ? known.slice(0, 64) : null];
  },
  statement,
};
