import { todayAt } from '@kunak/events/api';
import { stateToldSql } from './standing';

/**
 * Events of which `person`, an SQL expression of their id, has not been told: a place that no letter has told of, or a part in the programme of an event to
 * come where they have neither a place nor a role.
 */
export function untoldEvents(person: string): string {
  const places = `select from participation p where p.event_id = e.id and p.person_id = ${person}`;
  const roles = `select from membership m join role_grant g on g.host_id = m.host_id and g.account_id = m.account_id
    where m.person_id = ${person} and (g.event_id is null or g.event_id = e.id)`;
  return `select e.id from event e where not exists (${places} and ${stateToldSql('p')} is not null)
    and (exists (${places}) or (e.last_day >= ${todayAt('e')} and not exists (${roles})))`;
}
