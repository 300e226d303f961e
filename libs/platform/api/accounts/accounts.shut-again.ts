import type { ShutAgain } from '../audit/shut-again';

const named = 'in (select subject_id from later)';
const secondStepToo = "in (select subject_id from later where (facts->>'secondStepToo')::boolean)";

/**
 * What was shut stays shut; what was replaced is void, and what stood in its place is lost: an organiser lets the holder in anew. A travel lock comes
 * back as a freeze, since the audit does not keep the days of a journey.
 */
export const accountsShutAgain: readonly ShutAgain[] = [
  {
    acts: ['accounts.frozen'],
    // The host whose organiser did it is the one that wrote down who; where the holder's contact did, none has.
    sql: `update account a set frozen_at = now(), frozen_by_host_id = (select l.host_id from later l where l.subject_id = a.id and l.account_id is not null limit 1)
          where a.frozen_at is null and a.id ${named}`,
  },
  { acts: ['accounts.travel-lock-set'], sql: `update account set frozen_at = now(), frozen_by_host_id = null where frozen_at is null and id ${named}` },
  { acts: ['accounts.passphrase-changed', 'accounts.reset-taken'], sql: `update account set passphrase_hash = null where id ${named}` },
  { acts: ['accounts.printed-code-changed', 'accounts.reset-taken'], sql: `update account set printed_code_hash = null where id ${named}` },
  { acts: ['accounts.passkey-removed'], sql: "delete from passkey where id in (select (facts->>'passkey')::uuid from later)" },
  { acts: ['accounts.reset-taken'], sql: `delete from passkey where account_id ${secondStepToo}` },
  { acts: ['accounts.reset-taken'], sql: `delete from recovery_code where account_id ${secondStepToo}` },
  { acts: ['accounts.recovery-codes-made'], sql: `delete from recovery_code where account_id ${named}` },
  {
    acts: ['accounts.recovery-code-used'],
    sql: "update recovery_code c set used_at = l.at from later l where c.id = (l.facts->>'code')::uuid and c.used_at is null",
  },
  {
    acts: ['team.role-removed'],
    sql: `delete from role_grant g using later l where g.host_id = l.host_id and g.account_id = l.subject_id and g.role = l.facts->>'role'
          and g.event_id is not distinct from (l.facts->>'event')::uuid`,
  },
  {
    acts: ['accounts.access-taken'],
    sql: `update access_link k set expires_at = now() from later l
          where k.host_id = l.host_id and k.id = (l.facts->>'linkId')::uuid and k.used_at is null and k.expires_at > now()`,
  },
  // These open what is not their holder's alone, and are quickly given anew: none outlives a restore, whether or not anything is known of it.
  { acts: [], sql: 'update access_link set expires_at = now() where person_id is null and used_at is null and expires_at > now()' },
  { acts: [], sql: 'update reset_link set expires_at = now() where used_at is null and expires_at > now()' },
];
