import { closestLanguage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { Request } from 'express';

/** The language that the reader's screen is in. */
export function languageOf(request: Request | undefined): Language {
  return closestLanguage(request?.headers['accept-language']);
}
