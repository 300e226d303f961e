import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Request } from 'express';
import { Sessions } from '../accounts/sessions';
import type { SignedIn } from '../accounts/sessions';
import { Database } from '../database/database';
import { logger } from '../logging';

/** A dead session loses its connections within this, on every server. */
const lookEvery = 5_000;

/**
 * Knows which connection serves whom, and cuts those whose session has died: signed out, frozen, closed for a journey, idle for too long.
 * A kept-alive connection could ask nothing any more; a download in progress would go on.
 */
@Injectable()
export class OpenConnections implements OnApplicationShutdown {
  private readonly sessionOf = new Map<Socket, string>();
  private readonly watched = new WeakSet<Socket>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly db: Database,
  ) {}

  /** Behind a proxy a connection serves one person after the other: the last one counts. */
  belongsTo({ socket }: Request, signedIn: SignedIn | null): void {
    if (!signedIn) {
      this.sessionOf.delete(socket);
      return;
    }
    if (!this.watched.has(socket)) socket.once('close', () => this.sessionOf.delete(socket));
    this.watched.add(socket);
    this.sessionOf.set(socket, signedIn.sessionId);
    this.timer ??= setInterval(() => void this.look(), lookEvery).unref();
  }

  async look(): Promise<void> {
    if (this.looking || this.sessionOf.size === 0) return;
    this.looking = true;
    try {
      const asked = [...new Set(this.sessionOf.values())];
      const dead = new Set(await this.db.within({ hostId: null }, () => this.sessions.deadAmong(asked)));
      for (const [socket, sessionId] of this.sessionOf) if (dead.has(sessionId)) socket.destroy();
    } catch (error) {
      // The database is away: nobody is served meanwhile, and the next look comes soon.
      logger.warn({ err: (error as Error).name }, 'open connections');
    } finally {
      this.looking = false;
    }
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
