import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Hosts } from '../hosts/hosts';
import { logger } from '../logging';
import { Retention } from './retention';

const hour = 3_600_000;

/**
 * Asks every hour whether the day's work is done, and does it. What decides is the row of the day in each host's report and not this clock:
 * several servers do it once, a server that was down at night does it when it is back, and a clock that jumps does no harm.
 */
@Injectable()
export class Nightly implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly retention: Retention,
    @Inject(Hosts) private readonly hosts: Hosts,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.work(), hour);
    this.timer.unref();
    this.work();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private work(): void {
    this.running = this.running.then(() => this.everywhere());
  }

  private async everywhere(): Promise<void> {
    for (const hostId of await this.hosts.ids().catch(() => [])) {
      // One host's trouble must not keep the others' data longer than promised; the hour after next tries again.
      await this.retention.run(hostId).catch((error: unknown) => logger.error({ err: String(error) }, 'retention'));
    }
  }
}
