import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { formatMessage } from '@kunak/platform/rules';
import type { Language, Message, MessageValues } from '@kunak/platform/rules';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { Database } from '../database/database';
import { event, Outbox } from '../outbox/outbox';
import { Settings } from '../settings';
import { MailMessage, MailState } from './mail-message.entity';

export type Letter = { readonly to: string; readonly language: Language; readonly subject: Message; readonly body: Message; readonly values?: MessageValues };

const mailPosted = event<{ mailId: string }>('platform.mail-posted');

/** Sends plain text, saved with the fact that it tells of and sent after the commit. */
@Injectable()
export class PostOffice implements OnModuleInit {
  private readonly smtp: Transporter | null;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {
    const url = settings.given.KUNAK_SMTP_URL;
    this.smtp = url ? createTransport(url) : null;
  }

  onModuleInit(): void {
    this.outbox.on(mailPosted, 'mail-deliver', ({ mailId }) => this.deliver(mailId));
  }

  async post(letter: Letter): Promise<void> {
    const { identifiers } = await this.db.tx.insert(MailMessage, {
      toAddress: letter.to,
      language: letter.language,
      subject: formatMessage(letter.subject, letter.language, letter.values),
      body: formatMessage(letter.body, letter.language, letter.values),
    });
    await this.outbox.record(mailPosted, { mailId: String(identifiers[0]?.['id']) });
  }

  /** A mail is sent at least once: if the server dies between the SMTP server's yes and our commit, it goes out twice. */
  async deliver(mailId: string): Promise<void> {
    const mail = await this.db.tx.findOne(MailMessage, { where: { id: mailId, state: MailState.Waiting }, lock: { mode: 'pessimistic_write' } });
    if (!mail) return;
    if (!this.smtp) {
      await this.db.tx.update(MailMessage, { id: mailId }, { state: MailState.Kept });
      return;
    }
    const domain = this.settings.given.KUNAK_MAIL_FROM.split('@').pop()?.replace('>', '') ?? 'localhost';
    await this.smtp.sendMail({
      from: this.settings.given.KUNAK_MAIL_FROM,
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@${domain}>`,
      xMailer: false,
    });
    await this.db.tx.update(MailMessage, { id: mailId }, { state: MailState.Sent, sentAt: () => 'now()', body: '' });
  }
}
