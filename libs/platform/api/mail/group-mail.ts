import { Injectable } from '@nestjs/common';
import { canSendGroupMail, mailRefusals, MailState, NotFound, recallSeconds, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { assertAllowed } from '../access/allow';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { Outbox } from '../outbox/outbox';
import type { Addressee } from './group-mail-kinds';
import { MailGuard } from './mail-guard';
import { MailBatch } from './mail-batch.entity';
import { MailMessage } from './mail-message.entity';
import { mailPosted } from './post-office';

export type NewGroupMail = Pick<MailBatch, 'kind' | 'eventId'> & { readonly facts?: MailBatch['facts'] };

/** Mail to groups: it waits until a human has read it, and may be called back for a moment. */
@Injectable()
export class GroupMail {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly guard: MailGuard,
  ) {}

  /** Lays letters out to be read; gives the batch, or null where nobody is written to. Whom the same kind of letter waits for already is not written to twice. */
  async hold({ kind, eventId, facts = {} }: NewGroupMail, addressees: readonly Addressee[]): Promise<string | null> {
    const waiting = await this.waitingFor(kind, eventId);
    const fresh = addressees.filter(({ personId }) => !waiting.has(personId));
    if (fresh.length === 0) return null;
    const batchId = (await this.openBatch({ kind, eventId, facts })) ?? (await this.newBatch({ kind, eventId, facts }));
    await this.db.tx.insert(
      MailMessage,
      fresh.map(({ personId, language, letter }) => ({ batchId, personId, language, letter, state: MailState.Held })),
    );
    return batchId;
  }

  /** What a letter told of is no longer so: nobody is written to about it. */
  async withdraw({ kind, eventId }: NewGroupMail, personId: string): Promise<void> {
    await this.db.sql(
      `update mail_message m set state = 'dropped' from mail_batch b
       where b.id = m.batch_id and b.kind = $1 and b.event_id is not distinct from $2::uuid and m.person_id = $3 and m.state = 'held'`,
      [kind, eventId, personId],
    );
  }

  /** `seen` is how many letters the human saw: one that came meanwhile is not sent unread. Letters that would name the host are refused. */
  async send(batchId: string, seen: number, viewer: Viewer): Promise<void> {
    await this.guard.refuse(await this.reach(batchId, viewer));
    const going = await this.db.sql(
      `with going as (
         update mail_message set state = 'waiting', tries = 0, send_after = now() + make_interval(secs => $2) where batch_id = $1 and state = 'held' returning id
       ), told as (
         insert into outbox_event (name, payload, due_at) select $3, jsonb_build_object('mailId', id), now() + make_interval(secs => $2) from going
       ) select id from going`,
      [batchId, recallSeconds, mailPosted.name],
    );
    if (going.length === 0) throw new Refusal(mailRefusals.notHeld);
    if (going.length !== seen) throw new Refusal(mailRefusals.moreCame);
    await this.db.tx.update(MailBatch, { id: batchId }, { sentAt: () => 'now()', sentBy: viewer.accountId });
    await this.audit.record('mail.group-sent', batchId, { count: going.length });
  }

  /** Takes "Send" back while nothing has left. */
  async recall(batchId: string, viewer: Viewer): Promise<void> {
    await this.reach(batchId, viewer);
    const back = await this.db.sql(
      `update mail_message set state = 'held' where batch_id = $1 and state = 'waiting' and tries = 0 and send_after > now() returning id`,
      [batchId],
    );
    if (back.length === 0) throw new Refusal(mailRefusals.gone);
    await this.db.tx.update(MailBatch, { id: batchId }, { sentAt: null, sentBy: null });
    await this.audit.record('mail.group-recalled', batchId, { count: back.length });
  }

  async drop(mailIds: readonly string[], viewer: Viewer): Promise<void> {
    await this.turn(mailIds, [MailState.Held, MailState.Failed], MailState.Dropped, viewer);
  }

  /** Lays a letter out again that was taken out. */
  async restore(mailIds: readonly string[], viewer: Viewer): Promise<void> {
    await this.turn(mailIds, [MailState.Dropped], MailState.Held, viewer);
  }

  async retry(mailIds: readonly string[], viewer: Viewer): Promise<void> {
    await this.turn(mailIds, [MailState.Failed], MailState.Waiting, viewer);
    await this.db.sql('update mail_message set tries = 0, failure = null, send_after = now() where id = any($1::uuid[])', [mailIds]);
    for (const mailId of mailIds) await this.outbox.record(mailPosted, { mailId });
  }

  private async turn(mailIds: readonly string[], from: readonly MailState[], to: MailState, viewer: Viewer): Promise<void> {
    const mails = await this.db.tx.findBy(MailMessage, { id: In([...mailIds]) });
    if (mails.length !== new Set(mailIds).size) throw new NotFound();
    for (const batchId of new Set(mails.map((mail) => mail.batchId))) {
      if (batchId) await this.reach(batchId, viewer);
      else assertAllowed(canSendGroupMail, viewer, { eventId: null });
    }
    const done = await this.db.tx.update(
      MailMessage,
      { id: In([...mailIds]), state: In([...from]) },
      { state: to, ...(to === MailState.Dropped ? { written: null } : {}) },
    );
    if (done.affected !== mails.length) throw new Refusal(to === MailState.Waiting ? mailRefusals.notFailed : mailRefusals.notHeld);
    await this.audit.record(`mail.${to}-by-hand`, mails.length === 1 ? (mails[0]?.id ?? null) : null, { count: mails.length });
  }

  private async reach(batchId: string, viewer: Viewer): Promise<MailBatch> {
    const batch = await this.db.load(MailBatch, batchId);
    assertAllowed(canSendGroupMail, viewer, batch);
    return batch;
  }

  private async waitingFor(kind: string, eventId: string | null): Promise<ReadonlySet<string>> {
    const rows = await this.db.sql<{ person_id: string }>(
      `select m.person_id from mail_message m join mail_batch b on b.host_id = m.host_id and b.id = m.batch_id
       where b.kind = $1 and b.event_id is not distinct from $2::uuid and m.state = 'held'`,
      [kind, eventId],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** Letters about the same thing that nobody has sent yet are read together. */
  private async openBatch({ kind, eventId, facts }: Required<NewGroupMail>): Promise<string | null> {
    const [open] = await this.db.sql<{ id: string }>(
      `select b.id from mail_batch b where b.kind = $1 and b.event_id is not distinct from $2::uuid and b.facts = $3::jsonb and b.sent_at is null
         and exists (select 1 from mail_message m where m.host_id = b.host_id and m.batch_id = b.id and m.state = 'held')
       order by b.created_at desc limit 1 for update of b`,
      [kind, eventId, facts],
    );
    return open?.id ?? null;
  }

  private async newBatch({ kind, eventId, facts }: Required<NewGroupMail>): Promise<string> {
    const { identifiers } = await this.db.tx.insert(MailBatch, { kind, eventId, facts: facts as never });
    return String(identifiers[0]?.['id']);
  }
}
