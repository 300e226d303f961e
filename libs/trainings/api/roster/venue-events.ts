import { todayAt } from '@kunak/events/api';
import { jsonOf } from '@kunak/platform/api';
import type { DirectOperation, Selection } from '@kunak/platform/api';
import { mayOpenRegisters, registersOf } from '@kunak/trainings/rules';
import { eventSql } from './roster-parts';

/** More events than this in one list are years ago. */
const mostEvents = 100;

function statement(selection: Selection): string {
  const nearest = `case when e.last_day >= ${todayAt('e')} then 0 else 1 end, abs(e.first_day - ${todayAt('e')}), e.id`;
  return `select coalesce(json_agg(${jsonOf(eventSql(selection), selection)} order by ${nearest}), '[]') as answer
    from (select * from event e where $1::boolean or e.id = any($2::uuid[]) order by ${nearest} limit ${mostEvents}) e`;
}

/** The events whose registers the viewer may open: those to come and under way first, then the last ones. */
export const venueEvents: DirectOperation<object> = {
  kind: 'query',
  field: 'venueEvents',
  rule: mayOpenRegisters,
  types: ['boolean', 'uuid[]'],
  values: (_, viewer) => {
    const { everywhere, eventIds } = registersOf(viewer);
    return [everywhere, `{${eventIds.join(',')}}`];
  },
  statement,
};
