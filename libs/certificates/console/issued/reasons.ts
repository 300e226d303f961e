import { revocationReasonTexts, revocationReasons } from '@kunak/certificates/rules';
import type { RevocationReason } from '@kunak/certificates/rules';
import type { Message } from '@kunak/platform/rules';
import type { Choice } from '@kunak/platform/web';
import { endTexts } from './issued.texts';

export const reasonChoices: readonly Choice[] = revocationReasons.map((value) => ({ value, label: revocationReasonTexts[value] }));

export function reasonOf(typed: string): RevocationReason | undefined {
  return revocationReasons.find((reason) => reason === typed);
}

export function reasonMissing(typed: string): Message | false {
  return reasonOf(typed) === undefined && endTexts.reasonMissing;
}
