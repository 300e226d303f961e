import { setTimeout as wait } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { formatMessage, readPrintedCode } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Public } from '../../access/allow';
import { Database } from '../../database/database';
import { languageOf } from '../../http/language';
import { page } from '../../http/plain-page';
import { addressKey } from '../sign-in';
import { SlowDown } from '../slow-down';
import { Freezing } from './freezing';

const texts = {
  title: { ru: 'Закрыть вход', en: 'Close an account' },
  lead: {
    ru: 'Код с листа, который вам дали, закрывает один вход сразу и на всех устройствах. Больше он ничего не открывает и не показывает.',
    en: 'The code on the sheet that you were given closes one account at once, on every device. It opens and shows nothing else.',
  },
  label: { ru: 'Код', en: 'Code' },
  hint: { ru: 'Семь групп по четыре знака. Чёрточки можно не писать.', en: 'Seven groups of four. You may leave the dashes out.' },
  send: { ru: 'Закрыть', en: 'Close it' },
  slip: { ru: 'В коде описка. Сверьте его с листом.', en: 'There is a slip in the code. Compare it with your sheet.' },
  done: {
    ru: 'Если код верный, вход закрыт: в течение минуты все устройства потеряют доступ. Открыть его снова могут только организаторы.',
    en: 'If the code is right, the account is closed: every device loses access within a minute. Only organisers can open it again.',
  },
} satisfies Record<string, Message>;

/** Right and wrong codes get their answer this long after they came: the work that a right one causes does not show. */
const answerAfter = 400;

/** For the holder's own contact: plain HTML without script, for any browser. It can close one account and do nothing else. */
@Controller('close')
export class FreezeController {
  constructor(
    private readonly db: Database,
    private readonly freezing: Freezing,
    private readonly slowDown: SlowDown,
  ) {}

  @Public()
  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    this.show(response, languageOf(request), form(languageOf(request)));
  }

  @Public()
  @Post()
  @HttpCode(200)
  async close(@Body('code') typed: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request);
    const { code } = readPrintedCode(typeof typed === 'string' ? typed : '');
    if (!code) return this.show(response, language, form(language, texts.slip), 422);
    const keys = [`close:${addressKey(request)}`];
    this.slowDown.assertMayTry(keys);
    this.slowDown.failed(keys);
    await Promise.all([this.db.within({ hostId: null }, () => this.freezing.freezeByCode(code)), wait(answerAfter)]);
    this.show(response, language, `<p class="card" role="status">${formatMessage(texts.done, language)}</p>`);
  }

  private show(response: Response, language: Language, body: string, status = 200): void {
    response
      .status(status)
      .type('html')
      .send(page(response, language, texts.title, body));
  }
}

function form(language: Language, problem?: Message): string {
  const t = (message: Message): string => formatMessage(message, language);
  const alert = problem ? `<p class="danger" role="alert" id="problem">${t(problem)}</p>` : '';
  const described = problem ? 'problem hint' : 'hint';
  return `<p>${t(texts.lead)}</p>${alert}<form method="post" action="/close" autocomplete="off"><label for="code">${t(texts.label)}</label><p class="quiet" id="hint">${t(texts.hint)}</p><input id="code" name="code" required autocapitalize="characters" spellcheck="false" aria-describedby="${described}"><button>${t(texts.send)}</button></form>`;
}
