import { Injectable } from '@nestjs/common';
import { missionWords, TellingKind } from '@kunak/platform/rules';
import { Database } from '../database/database';

/** A name that would name the host. `eventId`: it is a secret of that event, and no other event's texts are judged by it. */
export type TellingName = { readonly kind: TellingKind; readonly words: string; readonly eventId: string | null };

/** Where the rooms' own data name the host. A room hangs its tables in when the server starts. */
@Injectable()
export class TellingSources {
  private readonly selects: string[] = [];

  constructor(private readonly db: Database) {
    this.add(TellingKind.Host, 'select h.name as words, null::uuid as event_id from host h where h.id = app_host()');
    this.add(TellingKind.Host, 'select h.slug as words, null::uuid as event_id from host h where h.id = app_host()');
  }

  /** `select` gives two columns, `words` and `event_id`: the name, and the event at which alone it may be known, or null. */
  add(kind: TellingKind, select: string): void {
    this.selects.push(`select '${kind}' as kind, words, event_id as "eventId" from (${select}) s`);
  }

  async names(): Promise<TellingName[]> {
    const rows = await this.db.sql<TellingName>(`${this.selects.join(' union ')} order by words`);
    return [...missionWords.map((words) => ({ kind: TellingKind.Mission, words, eventId: null })), ...rows.filter(({ words }) => words)];
  }
}
