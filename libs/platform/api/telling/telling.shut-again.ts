import type { ShutAgain } from '../audit/shut-again';

/** A word that was set aside by mistake tells again. Those that organisers added are in no audit, and are lost. */
export const tellingShutAgain: readonly ShutAgain[] = [
  {
    acts: ['telling.word-no-longer-set-aside'],
    sql: "delete from telling_word w using later l where w.host_id = l.host_id and w.id = l.subject_id and w.stance = 'set-aside'",
  },
];
