import { Injectable } from '@nestjs/common';
import { canSendGroupMail, formatMessage, languages, MailFailure, Role } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { assertAllowed } from '../access/allow';
import { Database } from '../database/database';
import { instantSql } from '../direct/direct-operation';
import { GroupMailKinds } from './group-mail-kinds';
import type { GroupLetter, GroupMailInOutbox, GroupMailToRead, OutboxNeeds, OutboxNow, OutgoingMail } from './group-mail-types';
import { MailGuard } from './mail-guard';
import { MailBatch } from './mail-batch.entity';
import { SealedMail } from './sealed-mail';

const mostGroups = 100;

/** What the outbox shows to those who may send. */
@Injectable()
export class GroupMailLists {
  constructor(
    private readonly db: Database,
    private readonly kinds: GroupMailKinds,
    private readonly sealed: SealedMail,
    private readonly guard: MailGuard,
  ) {}

  async outbox(viewer: Viewer): Promise<OutboxNow> {
    const groups = await this.groups(viewer, null);
    const failed = canSendGroupMail(viewer, { eventId: null }) ? await this.mails(`m.batch_id is null and m.state = 'failed'`, []) : [];
    return { groups, failed };
  }

  async toRead(id: string, viewer: Viewer): Promise<GroupMailToRead> {
    const batch = await this.db.load(MailBatch, id);
    assertAllowed(canSendGroupMail, viewer, batch);
    const [group] = await this.groups(viewer, id);
    const mails = await this.mails('m.batch_id = $1', [id]);
    return { ...(group as GroupMailInOutbox), letters: this.letters(batch, mails), telling: await this.guard.inBatch(batch), mails };
  }

  async needs(viewer: Viewer): Promise<OutboxNeeds> {
    const { everywhere, eventIds } = scopeOf(viewer);
    const [row] = await this.db.sql<OutboxNeeds>(
      `select count(distinct m.batch_id) filter (where m.state = 'held')::int as groups, count(*) filter (where m.state = 'held')::int as held,
         ${instantSql(`min(m.created_at) filter (where m.state = 'held')`)} as "heldSince", count(*) filter (where m.state = 'failed')::int as failed
       from mail_message m left join mail_batch b on b.host_id = m.host_id and b.id = m.batch_id
       where m.state in ('held', 'failed') and ($1::boolean or b.event_id = any($2::uuid[]))`,
      [everywhere, eventIds],
    );
    return row as OutboxNeeds;
  }

  private async groups(viewer: Viewer, id: string | null): Promise<GroupMailInOutbox[]> {
    const { everywhere, eventIds } = scopeOf(viewer);
    const rows = await this.db.sql<Omit<GroupMailInOutbox, 'label'>>(
      `select b.id, b.kind, b.event_id as "eventId", ${instantSql('b.created_at')} as "createdAt", ${instantSql('b.sent_at')} as "sentAt", c.*
       from mail_batch b cross join lateral (
         select count(*) filter (where state = 'held')::int as held, count(*) filter (where state = 'waiting')::int as "onTheWay",
           count(*) filter (where state in ('sent', 'kept'))::int as sent, count(*) filter (where state = 'failed')::int as failed,
           count(*) filter (where state = 'dropped')::int as dropped, count(*) as all_of_them,
           ${instantSql(`max(send_after) filter (where state = 'waiting' and tries = 0 and send_after > now())`)} as "recallUntil"
         from mail_message m where m.host_id = b.host_id and m.batch_id = b.id
       ) c
       where c.all_of_them > 0 and ($1::boolean or b.event_id = any($2::uuid[])) and ($3::uuid is null or b.id = $3::uuid)
       order by c.held > 0 desc, c.failed > 0 desc, coalesce(b.sent_at, b.created_at) desc, b.id limit ${mostGroups}`,
      [everywhere, eventIds, id],
    );
    return rows.map((row) => ({ ...row, label: this.kinds.of(row.kind).label }));
  }

  /** With the address where the mail is no part of a group: whoever sends it again must see to whom. */
  private async mails(where: string, values: readonly unknown[]): Promise<OutgoingMail[]> {
    const mails = await this.db.sql<Omit<OutgoingMail, 'address' | 'telling'> & { written: Buffer | null }>(
      `select m.id, m.person_id as "personId", case when m.batch_id is null then m.written end as written, m.letter, m.language, m.state, m.failure
       from mail_message m where ${where} order by m.state <> 'failed', m.id`,
      values,
    );
    return Promise.all(
      mails.map(async ({ written, ...mail }) => {
        const opened = await this.sealed.open({ ...mail, written });
        const telling = opened && mail.failure === MailFailure.NamesUs ? await this.guard.inWritten(opened) : [];
        return { ...mail, address: opened?.toAddress ?? null, telling };
      }),
    );
  }

  private letters(batch: MailBatch, mails: readonly OutgoingMail[]): GroupLetter[] {
    const kind = this.kinds.of(batch.kind);
    return Object.entries(kind.letters).flatMap(([key, text]) => {
      const count = mails.filter(({ letter }) => letter === key).length;
      const inBoth = (part: 'subject' | 'body'): Record<Language, string> => {
        const [ru = '', en = ''] = languages.map((language) => formatMessage(text[part], language, kind.sample(batch, language)));
        return { ru, en };
      };
      return count > 0 ? [{ key, count, subject: inBoth('subject'), body: inBoth('body') }] : [];
    });
  }
}

function scopeOf({ grants }: Viewer): { everywhere: boolean; eventIds: string[] } {
  const organised = grants.filter(({ role }) => role === Role.Organiser);
  return { everywhere: organised.some(({ eventId }) => eventId === null), eventIds: organised.flatMap(({ eventId }) => eventId ?? []) };
}
