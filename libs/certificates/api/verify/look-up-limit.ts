import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';

const window = 60_000;
/** Look-ups a minute: from one address, and from everywhere together. A person with a pile of papers needs fewer. */
export const mostFromOne = 20;
export const mostTogether = 600;

/**
 * Keeps the check page from being tried through. Addresses are never stored: what is counted for a minute, in memory alone, is their
 * keyed hash under a key that is thrown away with the count.
 */
@Injectable()
export class LookUpLimit {
  private key = randomBytes(32);
  private began = 0;
  private together = 0;
  private readonly byAddress = new Map<string, number>();

  /** Seconds to wait; 0 when this look-up may go on. */
  take(address: string, now = performance.now()): number {
    if (now - this.began >= window) this.begin(now);
    const who = createHmac('sha256', this.key).update(address).digest('base64');
    const count = (this.byAddress.get(who) ?? 0) + 1;
    const wait = Math.ceil((this.began + window - now) / 1000);
    if (count > mostFromOne || this.together >= mostTogether) return wait;
    this.byAddress.set(who, count);
    this.together += 1;
    return 0;
  }

  private begin(now: number): void {
    this.began = now;
    this.together = 0;
    this.byAddress.clear();
    this.key = randomBytes(32);
  }
}
