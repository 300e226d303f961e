import { Inject, Injectable } from '@nestjs/common';
import { formatMessage, headText, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Settings } from '../settings';
import { AuditSealer } from './audit-sealer';
import { signHead } from './head-signature';
import type { JournalAct, JournalEntry, JournalHead, JournalPage } from './journal-types';

export type JournalWish = { readonly acts: readonly string[] | null; readonly accountId: string | null; readonly subjectId: string | null };

/** The audit as organisers read it: who did what, in words, and where the chain ends. */
@Injectable()
export class Journal {
  private words: ActWords = {};

  constructor(
    private readonly db: Database,
    private readonly sealer: AuditSealer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  know(words: ActWords): void {
    this.words = words;
  }

  /** Acts that somebody wrote and nobody gave words to. */
  without(acts: readonly string[]): string[] {
    return acts.filter((act) => !(act in this.words));
  }

  acts(): JournalAct[] {
    return Object.keys(this.words).map((act) => ({ act, words: this.wordsOf(act) }));
  }

  /** The newest first. `before` is the sequence that the page before ended with; what waits to be sealed is at the top of the first. */
  async page({ acts, accountId, subjectId }: JournalWish, first: number, before: number | null): Promise<JournalPage> {
    const rows = await this.db.sql<Omit<JournalEntry, 'words'>>(
      `select e.id, e.sequence::float8 as sequence, e.at, e.account_id as "accountId", m.display_name as by, e.act, e.subject_id as "subjectId"
       from audit_entry e left join membership m on m.host_id = e.host_id and m.account_id = e.account_id
       where e.host_id = (select app_host()) and ($1::text[] is null or e.act = any($1)) and ($2::uuid is null or e.account_id = $2)
         and ($3::uuid is null or e.subject_id = $3) and ($4::bigint is null or e.sequence < $4)
       order by e.sequence desc nulls first, e.at desc, e.id limit $5`,
      [acts, accountId, subjectId, before, first + 1],
    );
    const entries = rows.slice(0, first).map((row) => ({ ...row, words: this.wordsOf(row.act) }));
    return { entries, next: rows.length > first ? (entries.at(-1)?.sequence ?? null) : null };
  }

  /** Seals first, so that the head stands for everything committed before the question. */
  async head(): Promise<JournalHead> {
    const { hostId } = this.db;
    await this.sealer.seal();
    const [row] = await this.db.sql<{ sequence: number; hash: string }>(`select sequence::float8 as sequence, encode(hash, 'hex') as hash from audit_head`);
    const said = { hostId, sequence: row?.sequence ?? 0, at: new Date().toISOString(), hash: row?.hash ?? '0'.repeat(64) };
    return { ...said, text: headText(signHead(said, this.settings.secret)) };
  }

  /** The hash that stands at this place today; null where the chain does not reach so far. */
  async hashAt(sequence: number): Promise<string | null> {
    if (!Number.isSafeInteger(sequence) || sequence < 0) throw new Refusal(platformRefusals.invalid, { field: 'sequence' });
    if (sequence === 0) return '0'.repeat(64);
    const [row] = await this.db.sql<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit_entry where host_id = (select app_host()) and sequence = $1`,
      [sequence],
    );
    return row?.hash ?? null;
  }

  private wordsOf(act: string): string {
    const words = this.words[act];
    return words ? formatMessage(words, this.db.language) : act;
  }
}
