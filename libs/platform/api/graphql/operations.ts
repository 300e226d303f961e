import { existsSync, readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Settings } from '../settings';

export const operationsFile = Symbol('operationsFile');

/** The committed operations: in production the server runs these and no others. */
@Injectable()
export class Operations {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly anyAllowed: boolean;

  constructor(@Inject(operationsFile) file: string, @Inject(Settings) settings: Settings) {
    const list = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    this.texts = new Map(Object.entries(list));
    this.anyAllowed = settings.given.KUNAK_ANY_OPERATION;
  }

  textOf(id: string): string | undefined {
    return this.texts.get(id);
  }

  /**
   * Puts the committed text in place of its id; what is not in the list is refused before anything looks at it. Nothing is asked by GET, in
   * development neither: an address with a question in it stays in histories and logs.
   */
  readonly resolve = (request: Request, response: Response, next: NextFunction): void => {
    const body = (request.body ?? {}) as { id?: unknown; query?: unknown; variables?: unknown; operationName?: unknown };
    const text = typeof body.id === 'string' ? this.texts.get(body.id) : undefined;
    if (text !== undefined) {
      request.body = { query: text, variables: body.variables ?? {} };
      next();
    } else if (this.anyAllowed && typeof body.id !== 'string' && request.method === 'POST') {
      next();
    } else {
      response.status(400).json({ errors: [{ message: 'Unknown operation', extensions: { code: 'platform.unknownOperation' } }] });
    }
  };
}
