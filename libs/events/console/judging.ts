import { Refusal } from '@kunak/platform/rules';
import type { Problem } from '@kunak/platform/web';

/** The problem that a rule of the server finds in what was typed into this field, in the rule's own words. */
export function problemsOf(field: string, judge: () => unknown): Problem[] {
  try {
    judge();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ field, text: error.reason.message, values: error.details }];
  }
}
