import type { ShutAgain } from '@kunak/platform/api';

/** Who was guarded more closely since is guarded so again. Nobody finds them by a name until their card is written anew. */
export const peopleShutAgain: readonly ShutAgain[] = [
  {
    acts: ['people.exposure-changed'],
    sql: `update person p set exposure = l.facts->>'exposure', search_text = '', version = p.version + 1
          from (select distinct on (host_id, subject_id) * from later order by host_id, subject_id, id desc) l
          where p.host_id = l.host_id and p.id = l.subject_id and p.erased_at is null
            and array_position('{public,internal,confidential}', l.facts->>'exposure') > array_position('{public,internal,confidential}', p.exposure)`,
  },
];
