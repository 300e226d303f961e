import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { NotFound } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Public } from '../access/allow';
import { Database } from '../database/database';
import { languageOf } from '../http/language';
import { escapeHtml, page } from '../http/plain-page';
import { Hosts } from '../hosts/hosts';
import { Settings } from '../settings';
import { MailMessage } from './mail-message.entity';
import type { Written } from './mail-message.entity';
import { SealedMail } from './sealed-mail';

type Shown = Pick<MailMessage, 'createdAt'> & Written;
const title: Message = { ru: 'Почта, которая ушла бы', en: 'Mail that would go out' };
const none = { ru: 'Пока ничего не отправлено.', en: 'Nothing has been sent yet.' };

/** Shows what would go out. Only with the embedded database, without an SMTP server, on this very machine: mails hold links that let people in. */
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly db: Database,
    @Inject(Settings) private readonly settings: Settings,
    private readonly sealed: SealedMail,
    private readonly hosts: Hosts,
  ) {}

  @Public()
  @Get()
  async mailbox(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { embedded, given, origin } = this.settings;
    const onThisMachine = given.KUNAK_ADDRESS === '127.0.0.1' && isLocal(new URL(origin).host) && comesFromHere(request);
    if (!embedded || given.KUNAK_SMTP_URL || !onThisMachine) throw new NotFound();
    const mails: Shown[] = [];
    for (const { id } of await this.hosts.all()) mails.push(...(await this.db.within({ hostId: id }, () => this.latest())));
    const language = languageOf(request);
    const cards = mails.map((mail) => {
      const body = escapeHtml(mail.body).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
      return `<article class="card"><p class="quiet">${escapeHtml(mail.toAddress)} · ${mail.createdAt.slice(0, 16).replace('T', ' ')}</p><h2>${escapeHtml(mail.subject)}</h2><pre>${body}</pre></article>`;
    });
    response.type('html').send(page(response, language, title, cards.join('') || `<p>${none[language]}</p>`));
  }

  private async latest(): Promise<Shown[]> {
    const mails = await this.db.tx.find(MailMessage, { order: { createdAt: 'DESC' }, take: 100 });
    const opened = await Promise.all(mails.map(async (mail) => ({ mail, written: await this.sealed.open(mail) })));
    return opened.flatMap(({ mail, written }) => (written ? [{ createdAt: mail.createdAt, ...written }] : []));
  }
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

/** Not by a proxy that stands on this machine and serves others, nor by a page whose name was made to lead here (DNS rebinding). */
function comesFromHere({ socket, headers }: Request): boolean {
  const near = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
  return near && isLocal(headers.host ?? '') && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined;
}
