import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { readCertificateCode } from '@kunak/certificates/rules';
import { languageOf, page, Public } from '@kunak/platform/api';
import { closestLanguage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { LookUp } from './look-up';
import { LookUpLimit } from './look-up-limit';
import { verifyBody } from './verify-page';
import type { Shown } from './verify-page';
import { verifyTexts } from './verify.texts';

/** Every look-up takes this long in milliseconds, whatever it finds, so that its time tells nothing. */
export const lookUpTime = 120;

/** Whether a document is valid, for anyone who has its code. Plain HTML: it works in any browser, without script. */
@Controller('c')
@Public()
export class VerifyController {
  constructor(
    private readonly lookUp: LookUp,
    private readonly limit: LookUpLimit,
  ) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response): void {
    send(response, request, 200, { form: true }, request.query['in']);
  }

  @Post()
  @HttpCode(200)
  async check(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { code, in: language } = (request.body ?? {}) as { code?: unknown; in?: unknown };
    const typed = typeof code === 'string' ? code.slice(0, 200) : '';
    const read = readCertificateCode(typed);
    if (read.problem) return send(response, request, 422, { problem: read.problem, typed }, language);
    const seconds = this.limit.take(request.ip ?? '');
    if (seconds > 0) {
      response.setHeader('Retry-After', String(seconds));
      return send(response, request, 429, { seconds, typed }, language);
    }
    const [answer] = await Promise.all([this.lookUp.byCode(read.code), wait(lookUpTime)]);
    send(response, request, 200, { answer }, language);
  }
}

function send(response: Response, request: Request, status: number, shown: Shown, chosen: unknown): void {
  const language: Language = typeof chosen === 'string' ? closestLanguage(chosen) : languageOf(request);
  response
    .status(status)
    .type('html')
    .send(page(response, language, verifyTexts.title, verifyBody(shown, language)));
}
