import { createHash, createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { ReleasedSession } from '@kunak/conference/rules';
import { Database, Notices, Settings } from '@kunak/platform/api';
import { NamesInProgramme } from './names-in-programme';

export type ReleasedProgramme = { readonly etag: string; readonly json: Buffer; readonly brotli: Buffer };

const compress = promisify(brotliCompress);
const most = 200;

/**
 * The latest release of each event as the bytes that are sent: written once, compressed once. Triggers on releases, people's names and consents tell every
 * server what is stale; while this one cannot hear that, it keeps nothing.
 */
@Injectable()
export class ReleasedProgrammes implements OnModuleInit {
  private readonly kept = new Map<string, Promise<ReleasedProgramme | null>>();

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly db: Database,
    private readonly names: NamesInProgramme,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.on(
      'kunak_programme',
      (hostId) => this.forget(hostId),
      () => this.kept.clear(),
    );
  }

  /** Null while nothing has been released. */
  async of(hostId: string, eventId: string): Promise<ReleasedProgramme | null> {
    if (!this.notices.hears) return this.write(hostId, eventId);
    const key = `${hostId}/${eventId}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const written = this.write(hostId, eventId);
    this.kept.set(key, written);
    written.catch(() => this.kept.delete(key));
    if (this.kept.size > most) this.kept.delete(String(this.kept.keys().next().value));
    return written;
  }

  /**
   * What this programme calls a person. It is of this event alone and leads back to nobody: by one id in two programmes, whoever is named in one
   * would be known in the other as well.
   */
  partOf(eventId: string, personId: string): string {
    return createHmac('sha256', this.settings.secret).update(`part of ${personId} in ${eventId}`).digest('base64url').slice(0, 22);
  }

  /** A write of this server is seen by the very next read, without waiting for the news of it. */
  forgetAfterCommit(): void {
    const { hostId } = this.db;
    this.db.afterCommit(() => this.forget(hostId));
  }

  private forget(hostId: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(`${hostId}/`)) this.kept.delete(key);
  }

  private async write(hostId: string, eventId: string): Promise<ReleasedProgramme | null> {
    const programme = await this.db.within({ hostId }, async () => {
      const [row] = await this.db.sql<{ programme: { sessions: readonly ReleasedSession[] } }>(statement, [eventId]);
      if (!row) return null;
      const names = [...(await this.names.of(eventId, row.programme.sessions))].flatMap(([id, name]) =>
        name === null ? [] : [[this.partOf(eventId, id), name]],
      );
      const sessions = row.programme.sessions.map((session) => ({
        ...session,
        people: session.people.map(({ personId, role }) => ({ personId: this.partOf(eventId, personId), role })),
      }));
      return { ...row.programme, sessions, people: Object.fromEntries(names) as Record<string, string> };
    });
    if (!programme) return null;
    const json = Buffer.from(JSON.stringify(programme));
    const brotli = await compress(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { json, brotli, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"` };
  }
}

const statement = `
  select json_build_object('eventId', e.id, 'number', r.number, 'releasedAt', r.released_at, 'note', r.note, 'title', e.title, 'timeZone', e.time_zone,
           'firstDay', e.first_day, 'lastDay', e.last_day, 'sessions', r.sessions) as programme
    from schedule_release r join event e on e.host_id = r.host_id and e.id = r.event_id
   where r.event_id = $1 order by r.number desc limit 1`;
