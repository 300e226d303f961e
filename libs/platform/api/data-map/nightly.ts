import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Hosts } from '../hosts/hosts';
import { logger } from '../logging';
import { Retention } from './retention';

const hour = 3_600_000;

/**
 * Asks every hour whether the day's work is done, and does it. What decides is the row of the day in each host's report and not this clock:
 * several servers do it once, and a server that was down at night does it when it is back. A clock that leaps is not believed at once.
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

  private async night(hostId: string): Promise<void> {
    if (await this.retention.believesClock(hostId)) await this.retention.run(hostId);
    else logger.warn('the clock has leapt: nothing is erased today');
  }

  private async everywhere(): Promise<void> {
    try {
      for (const { id: hostId } of await this.hosts.all()) {
        // One host's trouble must not keep the others' data longer than promised; the hour after next tries again.
        await this.night(hostId).catch(complain);
      }
    } catch (error) {
      complain(error);
    }
  }
}

function complain(error: unknown): void {
  logger.error({ err: String(error) }, 'retention');
}
