import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { logger } from '../logging';
import { Settings } from '../settings';

/** What the database calls out to every server: by triggers, and what one server tells the others. */
export type Channel = 'kunak_account' | 'kunak_programme' | 'kunak_tries';
type Hearing = { readonly heard: (payload: string) => void; readonly missed: () => void };

const retryAfter = 2_000;

/** Hears what the database tells all servers once a transaction stands, on one connection for everything. */
@Injectable()
export class Notices implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hearings = new Map<Channel, Hearing[]>();
  private listener: Client | null = null;
  private closed = false;
  /** One after the other, as a connection speaks. */
  private told: Promise<unknown> = Promise.resolve();

  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** False while the connection is lost: nobody may rely on hearing anything. */
  get hears(): boolean {
    return this.listener !== null;
  }

  /** To be asked for before the server is ready. `missed` is called when notices may have passed unheard. */
  on(channel: Channel, heard: (payload: string) => void, missed: () => void): void {
    this.hearings.set(channel, [...(this.hearings.get(channel) ?? []), { heard, missed }]);
  }

  /** Tells the other servers at once, whatever becomes of the transaction; they do not hear it while this one hears nothing. This server hears it too. */
  tell(channel: Channel, payload: string): void {
    const say = (): Promise<unknown> | undefined => this.listener?.query('select pg_notify($1, $2)', [channel, payload]);
    this.told = this.told.then(say).catch(() => undefined);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.listener?.end();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.settings.appUrl });
    let isLost = false;
    // A connection that is lost says so twice, and what followed each would be two where there was one.
    const lost = (): void => {
      if (!isLost) this.listenAgain(client);
      isLost = true;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => this.hearings.get(channel as Channel)?.forEach(({ heard }) => heard(payload ?? '')));
    try {
      await client.connect();
      for (const channel of this.hearings.keys()) await client.query(`listen ${channel}`);
      this.missed();
      if (!isLost) this.listener = client;
    } catch (error) {
      // The database is away; until it is back nothing is heard.
      logger.warn({ err: (error as Error).name }, 'no notices');
      lost();
    }
  }

  private listenAgain(client: Client): void {
    this.listener = null;
    this.missed();
    client.end().catch(() => undefined);
    setTimeout(() => void (this.closed ? undefined : this.listen()), retryAfter).unref();
  }

  private missed(): void {
    for (const hearings of this.hearings.values()) hearings.forEach(({ missed }) => missed());
  }
}
