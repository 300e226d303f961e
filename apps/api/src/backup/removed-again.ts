import type { ShutAgain } from '@kunak/platform/api';

/** Where a person may appear; who does is not removed, here as in the room of people. Only the server as a whole knows all of these tables. */
export const tyingTables = ['access_link', 'membership', 'participation', 'session_person'] as const;

/**
 * Who was taken out of the lists since is out again, with those of a list that was undone, for a day in which they can be put back. Whoever appears at an
 * event in the restored data stays: what untied them is lost.
 */
export const removedAgain: readonly ShutAgain[] = [
  {
    acts: ['people.person-removed', 'people.person-put-back', 'people.import-undone'],
    sql: `with last as (select distinct on (l.host_id, l.subject_id) l.host_id, l.subject_id as id, l.act from later l order by l.host_id, l.subject_id, l.id desc),
            gone as (select host_id, id from last where act = 'people.person-removed' union
              select r.host_id, r.person_id from last l join imported_row r on r.host_id = l.host_id and r.batch_id = l.id and r.created where l.act = 'people.import-undone')
          update person p set removed_at = now(), version = p.version + 1 from gone g where p.host_id = g.host_id and p.id = g.id and p.removed_at is null and p.erased_at is null
            ${tyingTables.map((table) => `and not exists (select from ${table} t where t.host_id = p.host_id and t.person_id = p.id)`).join(' ')}`,
  },
];
