import type { ShutAgain } from '@kunak/platform/api';

/** A code that was revoked or replaced never again says "valid", and tells no more than its holder allowed last. */
export const certificatesShutAgain: readonly ShutAgain[] = [
  {
    acts: ['certificates.revoked'],
    sql: `update certificate c set state = 'revoked', ended_at = l.at, ended_by = l.account_id, reason = l.facts->>'reason', explanation = null
          from later l where c.host_id = l.host_id and c.id = l.subject_id and c.state <> 'revoked'`,
  },
  {
    // The one that was issued instead is lost.
    acts: ['certificates.reissued'],
    sql: `update certificate c set state = 'replaced', ended_at = l.at, ended_by = l.account_id, reason = l.facts->>'reason', explanation = null
          from later l where c.host_id = l.host_id and c.id = (l.facts->>'replacesId')::uuid and c.state = 'in-force'`,
  },
  {
    acts: ['certificates.disclosure-chosen'],
    sql: "update certificate c set disclosure = 'nothing' from later l where c.host_id = l.host_id and c.id = l.subject_id",
  },
];
