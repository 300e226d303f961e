import { createHash } from 'node:crypto';
import type { Judge } from '@kunak/platform/rules';

/** After so long without a letter nothing of a list stays in memory: whom it names may have been erased. */
const keptFor = 60_000;

type Kept = { readonly made: string; readonly judge: Judge; readonly ends: NodeJS.Timeout };

/** Folding a list takes longer than reading it: each is folded once, and again as soon as anything in it has changed. */
export class KeptJudges {
  private readonly kept = new Map<string, Kept>();

  /** `from` is what the list is made from; `fold` is asked where that is another than the last time. */
  of(whose: string, from: unknown, fold: () => Judge): Judge {
    const made = createHash('sha256').update(JSON.stringify(from)).digest('base64url');
    const before = this.kept.get(whose);
    if (before) clearTimeout(before.ends);
    const judge = before?.made === made ? before.judge : fold();
    this.kept.set(whose, { made, judge, ends: setTimeout(() => this.kept.delete(whose), keptFor).unref() });
    return judge;
  }
}
