/**
 * What a room does when a backup is put back that is older than these acts of the audit. A backup knows nothing of what was shut after it was made;
 * the audit, which travels with the newest file of keys, does.
 */
export type ShutAgain = {
  /** None: for whatever the backup holds, whenever one is put back. */
  readonly acts: readonly string[];
  /**
   * One statement of the tables' owner, past every wall. It sees the acts as `later`, with the columns of the audit: host_id, id, at, account_id, act,
   * subject_id, facts. It shuts and never opens, and does no harm when it is done twice.
   */
  readonly sql: string;
};
