import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { formatMessage, NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { accessRefusals } from '../access/allow';
import { outsideOf, refusalOfDatabase } from '../graphql/errors';
import { largestUpload } from './limits';
import { languageOf } from './language';
import { escapeHtml, page } from './plain-page';

const texts = {
  noPage: { ru: 'Такой страницы нет', en: 'There is no such page' },
  failed: { ru: 'Не получилось', en: 'That did not work' },
  home: { ru: 'На главную', en: 'To the front door' },
} satisfies Record<string, Message>;

/** Errors of plain HTTP routes, as a page where a browser opened the address; GraphQL formats its own. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw thrown;
    const error = refusalOfDatabase((thrown as { code?: unknown } | null)?.code) ?? thrown;
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const status = statusOf(error);
    const outside = outsideOf(refusalOf(error, status), languageOf(request));
    // What is still being sent of a body that is too large anyway is not waited for.
    if (status === 413) response.setHeader('Connection', 'close');
    if (request.accepts(['json', 'html']) === 'html') {
      const language = languageOf(request);
      const home = `<p>${escapeHtml(outside.message)}</p><p><a href="/">${formatMessage(texts.home, language)}</a></p>`;
      response
        .status(status)
        .type('html')
        .send(page(response, language, status === 404 ? texts.noPage : texts.failed, home));
      return;
    }
    response.status(status).json({ errors: [{ message: outside.message, extensions: { code: outside.code } }] });
  }
}

/** Errors of Express and of Nest's own router, in our words. */
function refusalOf(error: unknown, status: number): unknown {
  if (error instanceof Refusal || status >= 500) return error;
  if (status === 404) return new NotFound();
  if (status === 413) return new Refusal(platformRefusals.tooLarge, { megabytes: largestUpload / 1_048_576 });
  return new Refusal(platformRefusals.badRequest);
}

const statusOfRefusal: Readonly<Record<string, number>> = {
  [accessRefusals['signed-out'].code]: 401,
  [accessRefusals['proof-needed'].code]: 403,
  [platformRefusals.tooManyTries.code]: 429,
  [platformRefusals.noRoom.code]: 507,
};

function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Refusal) return statusOfRefusal[error.code] ?? 422;
  if (error instanceof HttpException) return error.getStatus();
  return (error as { status?: number } | null)?.status ?? 500;
}
