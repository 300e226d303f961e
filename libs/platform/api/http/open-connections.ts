import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Sessions } from '../accounts/sessions';
import type { SignedIn } from '../accounts/sessions';
import { Database } from '../database/database';
import { Notices } from '../database/notices';
import { logger } from '../logging';

/** A session that died by the clock, or unheard, loses its connections within this, on every server. */
const lookEvery = 5_000;
/** Who signs out on a connection gets the answer to it first. */
const answersLeave = 250;

/**
 * Knows which connection serves whom, and cuts those whose session has died: signed out, frozen, closed for a journey, idle for too long.
 * A kept-alive connection could ask nothing any more; a download in progress would go on.
 */
@Injectable()
export class OpenConnections implements OnModuleInit, OnApplicationShutdown {
  private readonly sessionOf = new Map<Socket, SignedIn>();
  private readonly watched = new WeakSet<Socket>();
  /** Something is on its way on these; the others rest, and whoever asks next on one is judged anew. */
  private readonly busy = new Set<Socket>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private soon: NodeJS.Timeout | null = null;

  constructor(
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.on(
      'kunak_account',
      (accountId) => {
        if ([...this.sessionOf.values()].some((signedIn) => signedIn.accountId === accountId)) this.lookSoon();
      },
      () => this.lookSoon(),
    );
  }

  /** Behind a proxy a connection serves one person after the other: the last one counts. */
  belongsTo({ socket }: Request, response: Response, signedIn: SignedIn | null): void {
    this.busy.add(socket);
    response.once('close', () => this.busy.delete(socket));
    if (!signedIn) {
      this.sessionOf.delete(socket);
      return;
    }
    if (!this.watched.has(socket)) socket.once('close', () => this.sessionOf.delete(socket));
    this.watched.add(socket);
    this.sessionOf.set(socket, signedIn);
    this.timer ??= setInterval(() => void this.look(), lookEvery).unref();
  }

  /** Cuts what is dead among all connections, or among those alone on which something is on its way. */
  async look(among: Pick<Set<Socket>, 'has'> = this.sessionOf): Promise<void> {
    const asked = [...this.sessionOf].flatMap(([socket, { sessionId }]) => (among.has(socket) ? [sessionId] : []));
    if (asked.length === 0) return;
    // What was heard while the database is being asked may not be in its answer.
    if (this.looking) return this.lookSoon();
    this.looking = true;
    try {
      const dead = new Set(await this.db.within({ hostId: null }, () => this.sessions.deadAmong([...new Set(asked)])));
      for (const [socket, { sessionId }] of this.sessionOf) if (among.has(socket) && dead.has(sessionId)) socket.destroy();
    } catch (error) {
      // The database is away: nobody is served meanwhile, and the next look comes soon.
      logger.warn({ err: (error as Error).name }, 'open connections');
    } finally {
      this.looking = false;
    }
  }

  private lookSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = null;
      void this.look(this.busy);
    }, answersLeave).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    if (this.soon) clearTimeout(this.soon);
  }
}
