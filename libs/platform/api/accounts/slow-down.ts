import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { platformRefusals, Refusal } from '@kunak/platform/rules';
import { Notices } from '../database/notices';
import { Settings } from '../settings';

const freeTries = 5;
const longestWait = 60;
const forgetAfter = 15 * 60_000;
const most = 50_000;
/** What is tried at an account is told to the other servers; an address never leaves the memory of the server that it came to. */
const isShared = (key: string): boolean => /^(account|reset):/.test(key);

type Record_ = { failures: number; until: number; touched: number };
type Act = 'failed' | 'forgiven' | 'succeeded';

/**
 * Slows down whoever fails again and again, by account and by address. Held in memory only, and there under a fingerprint that this process alone can
 * make: what is written out of its memory names neither. `now` is how long this process runs, in milliseconds, so that no clock that is put back makes anybody wait longer.
 * After 5 failures the wait doubles from 1 s to 60 s, and 15 quiet minutes forget it. Servers on one database count tries at an account together, as
 * far as the news of each has reached the others when the next comes.
 */
@Injectable()
export class SlowDown implements OnModuleInit {
  private readonly records = new Map<string, Record_>();
  private readonly ours = randomBytes(32);
  private readonly me = randomUUID();

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.on(
      'kunak_tries',
      (payload) => this.hear(payload),
      () => undefined,
    );
  }

  assertMayTry(keys: readonly string[], now = performance.now()): void {
    const until = Math.max(0, ...keys.map((key) => this.records.get(this.printOf(this.nameOf(key)))?.until ?? 0));
    if (until > now) throw new Refusal(platformRefusals.tooManyTries, { seconds: Math.ceil((until - now) / 1000) });
  }

  failed(keys: readonly string[], now = performance.now()): void {
    this.everywhere('failed', keys, now);
  }

  /** A try that was counted before it was judged turned out to be none. */
  forgive(keys: readonly string[]): void {
    this.everywhere('forgiven', keys);
  }

  succeeded(keys: readonly string[]): void {
    this.everywhere('succeeded', keys);
  }

  private everywhere(act: Act, keys: readonly string[], now = performance.now()): void {
    for (const key of keys) {
      const name = this.nameOf(key);
      this.note(act, name, now);
      if (!isShared(key)) continue;
      const told = `${this.me} ${act} ${name}`;
      this.notices.tell('kunak_tries', `${told} ${this.sealed(told)}`);
    }
  }

  /** Only servers know the seal: whoever gets SQL of their own into a request can forge no try, and undo none. */
  private hear(payload: string): void {
    const [from = '', act = '', name = '', seal = ''] = payload.split(' ');
    const [given, expected] = [Buffer.from(seal), Buffer.from(this.sealed(`${from} ${act} ${name}`))];
    if (from === this.me || given.length !== expected.length || !timingSafeEqual(given, expected)) return;
    this.note(act as Act, name, performance.now());
  }

  private note(act: Act, name: string, now: number): void {
    const print = this.printOf(name);
    const old = this.records.get(print);
    this.records.delete(print);
    if (act === 'failed') this.records.set(print, oneMore(old, now));
    if (act === 'forgiven' && old) this.records.set(print, { ...old, failures: old.failures - 1, until: old.failures <= freeTries + 1 ? 0 : old.until });
    for (const key of this.records.keys()) {
      if (this.records.size <= most) break;
      this.records.delete(key);
    }
  }

  /** What is told goes through the database: it says of no login that somebody tried it. */
  private nameOf(key: string): string {
    return isShared(key) ? this.sealed(key) : key;
  }

  private printOf(name: string): string {
    return createHmac('sha256', this.ours).update(name).digest('base64url');
  }

  private sealed(text: string): string {
    return createHmac('sha256', this.settings.secret).update(`tries ${text}`).digest('base64url');
  }
}

function oneMore(old: Record_ | undefined, now: number): Record_ {
  const failures = old && now - old.touched < forgetAfter ? old.failures + 1 : 1;
  const wait = failures <= freeTries ? 0 : Math.min(longestWait, 2 ** (failures - freeTries - 1));
  return { failures, until: now + wait * 1000, touched: now };
}
