import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database';
import { logger } from '../logging';

const every = 2_000;
/** Of each host, as `seal_audit` takes them. */
const atOnce = 1_000;

/**
 * Puts what was committed into the hosts' chains, a moment later: a chain that grows in the transaction of the fact would make all
 * writers of a host wait for each other's commits. Several servers may seal at once.
 */
@Injectable()
export class AuditSealer implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private sealing: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  start(): void {
    this.timer = setInterval(() => void this.tick(), every);
  }

  /** Until nothing is left that was committed before the call. */
  async seal(): Promise<void> {
    while (await this.sealSome());
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sealing;
  }

  private async tick(): Promise<void> {
    // What failed stays unsealed, and is tried again at the next turn.
    this.sealing ??= this.seal()
      .catch((error: unknown) => logger.error({ err: String(error) }, 'audit'))
      .finally(() => (this.sealing = null));
    await this.sealing;
  }

  private async sealSome(): Promise<boolean> {
    const [row] = await this.db.within({ hostId: null }, () => this.db.sql<{ sealed: number }>('select seal_audit() as sealed'));
    // A call that was not full left nothing behind that was there before it; what came meanwhile has the next turn.
    return (row?.sealed ?? 0) >= atOnce;
  }
}
