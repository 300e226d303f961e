import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { platformRefusals, Refusal } from '@kunak/platform/rules';

const freeTries = 5;
const longestWait = 60;
const forgetAfter = 15 * 60_000;
const most = 50_000;

type Record_ = { failures: number; until: number; touched: number };

/**
 * Slows down whoever fails again and again, by account and by address. Held in memory only, and there under a fingerprint that this process alone can
 * make: what is written out of its memory names neither. `now` is how long this process runs, in milliseconds, so that no clock that is put back makes anybody wait longer.
 * After 5 failures the wait doubles from 1 s to 60 s, and 15 quiet minutes forget it.
 */
@Injectable()
export class SlowDown {
  private readonly records = new Map<string, Record_>();
  private readonly ours = randomBytes(32);

  assertMayTry(keys: readonly string[], now = performance.now()): void {
    const until = Math.max(0, ...this.printsOf(keys).map((key) => this.records.get(key)?.until ?? 0));
    if (until > now) throw new Refusal(platformRefusals.tooManyTries, { seconds: Math.ceil((until - now) / 1000) });
  }

  failed(keys: readonly string[], now = performance.now()): void {
    for (const key of this.printsOf(keys)) {
      const old = this.records.get(key);
      const failures = old && now - old.touched < forgetAfter ? old.failures + 1 : 1;
      const wait = failures <= freeTries ? 0 : Math.min(longestWait, 2 ** (failures - freeTries - 1));
      this.records.delete(key);
      this.records.set(key, { failures, until: now + wait * 1000, touched: now });
    }
    for (const key of this.records.keys()) {
      if (this.records.size <= most) break;
      this.records.delete(key);
    }
  }

  /** A try that was counted before it was judged turned out to be none. */
  forgive(keys: readonly string[]): void {
    for (const key of this.printsOf(keys)) {
      const record = this.records.get(key);
      if (record) this.records.set(key, { ...record, failures: record.failures - 1, until: record.failures <= freeTries + 1 ? 0 : record.until });
    }
  }

  succeeded(keys: readonly string[]): void {
    for (const key of this.printsOf(keys)) this.records.delete(key);
  }

  private printsOf(keys: readonly string[]): string[] {
    return keys.map((key) => createHmac('sha256', this.ours).update(key).digest('base64url'));
  }
}
