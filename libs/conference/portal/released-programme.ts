import { Injectable, inject } from '@angular/core';
import type { ReleasedSession } from '@kunak/conference/rules';
import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import { Api, ApiOffline, ApiRefusal, Connection, Texts } from '@kunak/platform/web';
import { programmeTexts } from './programme.texts';

export type ReleasedProgramme = {
  readonly eventId: string;
  readonly number: number;
  readonly releasedAt: Instant;
  readonly note: string;
  readonly title: LocalizedText;
  readonly timeZone: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly sessions: readonly ReleasedSession[];
  /** Names by what the programme calls each: as this event may see them. */
  readonly people: Readonly<Record<string, string>>;
  /** What it calls the reader; null for somebody who is no guest. */
  readonly me: string | null;
};

/** Null: nothing has been released yet. */
export type MaybeReleased = ReleasedProgramme | null;

/** Reads the released programme. What was read is kept in memory with its tag, so that reading again costs one line while nothing is new. */
@Injectable({ providedIn: 'root' })
export class ReleasedProgrammeReader {
  private readonly api = inject(Api);
  private readonly connection = inject(Connection);
  private readonly texts = inject(Texts);
  private readonly kept = new Map<string, { readonly etag: string; readonly programme: ReleasedProgramme }>();

  async read(eventId: string): Promise<MaybeReleased> {
    const kept = this.kept.get(eventId);
    const response = await this.ask(eventId, kept?.etag);
    const me = response.headers.get('x-own-part');
    if (response.status === 304 && kept) return { ...kept.programme, me };
    if (response.status === 204) return null;
    if (response.status === 404) throw new ApiRefusal('platform.notFound', this.texts.t(programmeTexts.broken));
    if (response.status === 401) throw this.api.refusalOf([{ message: '', extensions: { code: 'platform.signed-out' } }]);
    if (!response.ok) throw new ApiRefusal('platform.broken', this.texts.t(programmeTexts.broken));
    const programme = { ...((await response.json()) as ReleasedProgramme), me };
    this.kept.set(eventId, { etag: response.headers.get('etag') ?? '', programme });
    return programme;
  }

  private async ask(eventId: string, etag: string | undefined): Promise<Response> {
    const headers = { ...this.api.headers(), ...(etag ? { 'if-none-match': etag } : {}) };
    try {
      // no-store: the browser's own cache would leave the programme on the phone.
      const response = await fetch(`/programme/${eventId}`, { headers, credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer' });
      this.connection.online.set(true);
      return response;
    } catch {
      // fetch gives TypeError for every way of not arriving.
      this.connection.online.set(false);
      throw new ApiOffline(this.texts.t(programmeTexts.offline));
    }
  }
}
