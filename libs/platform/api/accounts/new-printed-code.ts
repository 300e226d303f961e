import { randomBytes } from 'node:crypto';
import { printedCode, printedCodeBytes } from '@kunak/platform/rules';
import { hashSecret } from './sessions';

/** A code as it is printed, and what is kept of it. */
export function newPrintedCode(): { readonly printed: string; readonly hash: string } {
  const printed = printedCode(randomBytes(printedCodeBytes));
  return { printed, hash: hashSecret(printed) };
}
