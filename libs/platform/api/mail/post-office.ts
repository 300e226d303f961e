import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { formatMessage, MailFailure, MailState, recallSeconds, retrySeconds } from '@kunak/platform/rules';
import type { Language, MessageValues } from '@kunak/platform/rules';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { Database } from '../database/database';
import { event, Outbox } from '../outbox/outbox';
import { Settings } from '../settings';
import { GroupMailKinds } from './group-mail-kinds';
import type { NeutralLetter } from './group-mail-kinds';
import { MailGuard } from './mail-guard';
import { MailBatch } from './mail-batch.entity';
import { MailMessage } from './mail-message.entity';
import type { Written } from './mail-message.entity';
import { SealedMail } from './sealed-mail';

export type Letter = NeutralLetter & { readonly to: string; readonly language: Language; readonly values?: MessageValues };

export const mailPosted = event<{ mailId: string }>('platform.mail-posted');

/** The mail server said no. Whatever else goes wrong is our own mistake and is no matter of the mail. */
class NotTaken extends Error {
  constructor(readonly forGood: boolean) {
    super('the mail server did not take a mail');
  }
}

/** A word of the host's list stands in it. Nothing of it is kept: a link that was made for it opens nothing. */
class WouldNameUs extends Error {}

/** Sends plain text, saved with the fact that it tells of and sent after the commit. */
@Injectable()
export class PostOffice implements OnModuleInit {
  private readonly smtp: Transporter | null;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly kinds: GroupMailKinds,
    private readonly sealed: SealedMail,
    private readonly guard: MailGuard,
  ) {
    const url = settings.given.KUNAK_SMTP_URL;
    this.smtp = url ? createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }) : null;
  }

  onModuleInit(): void {
    this.outbox.on(mailPosted, 'mail-deliver', ({ mailId }) => this.deliver(mailId));
  }

  /** `factId` of the fact that it tells of: however often that is handled, one mail is posted. */
  async post(letter: Letter, factId?: string): Promise<void> {
    const { to: toAddress, language, values } = letter;
    const [row] = await this.db.sql<{ id: string; posted: boolean }>(
      'select id, exists (select from mail_message m where m.id = asked.id) as posted from (select coalesce($1::uuid, uuidv7()) as id) asked',
      [factId ?? null],
    );
    const { id, posted } = row as { id: string; posted: boolean };
    if (posted) return;
    const mail = { id, personId: await this.sealed.readerOf(toAddress) };
    const subject = formatMessage(letter.subject, language, values);
    const body = formatMessage(letter.body, language, values);
    const written = await this.sealed.seal(mail, { toAddress, language, subject, body });
    await this.db.tx.insert(MailMessage, { ...mail, language, written });
    await this.outbox.record(mailPosted, { mailId: mail.id });
  }

  /**
   * Like {@link post}, while somebody waits for what comes of it.
   * @throws Refusal where the letter would name the host, so that whoever asked for it learns so and what it tells of does not happen
   */
  async postOrRefuse(letter: Letter): Promise<void> {
    await this.guard.refuseLetter(letter);
    await this.post(letter);
  }

  /** A mail is sent at least once: if the server dies between the SMTP server's yes and our commit, it goes out twice. */
  async deliver(mailId: string): Promise<void> {
    const mail = await this.db.tx.findOne(MailMessage, { where: { id: mailId, state: MailState.Waiting }, lock: { mode: 'pessimistic_write' } });
    if (!mail) return;
    const seconds = await this.secondsUntil(mail);
    // It was called back and sent anew: when its time has come, it is looked at again. One that would wait longer than it may has its time from a clock that was put back.
    if (seconds > 0 && seconds <= (retrySeconds[mail.tries - 1] ?? recallSeconds)) return this.outbox.record(mailPosted, { mailId }, { inSeconds: seconds });
    try {
      // What its room writes for it (a link, say) stands only if the mail was taken.
      await this.db.tx.transaction(() => this.send(mail));
    } catch (error) {
      if (error instanceof NotTaken) await this.tryLater(mail, error.forGood);
      else if (error instanceof WouldNameUs) await this.db.tx.update(MailMessage, { id: mailId }, { state: MailState.Failed, failure: MailFailure.NamesUs });
      else throw error;
    }
  }

  /** By the clock that set the time: this server's own may differ. */
  private async secondsUntil({ id }: MailMessage): Promise<number> {
    const [row] = await this.db.sql<{ seconds: number }>('select extract(epoch from send_after - now())::float8 as seconds from mail_message where id = $1', [
      id,
    ]);
    return row?.seconds ?? 0;
  }

  private async send(mail: MailMessage): Promise<void> {
    const written = await this.written(mail);
    if (!written) {
      await this.db.tx.update(MailMessage, { id: mail.id }, { state: MailState.Dropped });
      return;
    }
    if ((await this.guard.inWritten(written)).length > 0) throw new WouldNameUs('a mail would name the host');
    if (!this.smtp) {
      await this.db.tx.update(
        MailMessage,
        { id: mail.id },
        {
          written: await this.sealed.seal(mail, written),
          language: written.language,
          state: MailState.Kept,
          sentAt: () => 'now()',
          failure: null,
        },
      );
      return;
    }
    await this.hand(mail.id, written, this.smtp);
    await this.db.tx.update(MailMessage, { id: mail.id }, { state: MailState.Sent, sentAt: () => 'now()', failure: null, written: null });
  }

  private async written(mail: MailMessage): Promise<Written | null> {
    if (!mail.batchId || !mail.personId || !mail.letter) return this.sealed.open(mail);
    const batch = await this.db.load(MailBatch, mail.batchId);
    await this.db.rescope({ hostId: this.db.hostId, accountId: batch.sentBy });
    const kind = this.kinds.of(batch.kind);
    const found = await kind.write({ personId: mail.personId, language: mail.language, letter: mail.letter }, batch);
    const text = found && kind.letters[found.letter];
    if (!found || !text) return null;
    const { to, language, values } = found;
    return { toAddress: to, language, subject: formatMessage(text.subject, language, values), body: formatMessage(text.body, language, values) };
  }

  private async hand(id: string, { toAddress, subject, body }: Written, smtp: Transporter): Promise<void> {
    const from = this.settings.given.KUNAK_MAIL_FROM;
    const domain = from.split('@').pop()?.replace('>', '') ?? 'localhost';
    try {
      await smtp.sendMail({ from, to: toAddress, subject, text: body, messageId: `<${id}@${domain}>`, xMailer: false });
    } catch (error) {
      // The server's own words may hold the address: only whether it is for good is kept.
      throw new NotTaken(Number((error as { responseCode?: number }).responseCode) >= 500);
    }
  }

  private async tryLater({ id, tries }: MailMessage, forGood: boolean): Promise<void> {
    const seconds = forGood ? undefined : retrySeconds[tries];
    if (seconds === undefined) {
      const failure = forGood ? MailFailure.AddressRefused : MailFailure.ServerAway;
      await this.db.tx.update(MailMessage, { id }, { state: MailState.Failed, failure, tries: tries + 1 });
      return;
    }
    await this.db.sql('update mail_message set tries = tries + 1, send_after = now() + make_interval(secs => $2) where id = $1', [id, seconds]);
    await this.outbox.record(mailPosted, { mailId: id }, { inSeconds: seconds });
  }
}
