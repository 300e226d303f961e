import type { Exposure } from '@kunak/people/rules';
import { hasConsent, consentState } from '@kunak/registration/rules';
import type { ConsentRecord } from '@kunak/registration/rules';

export type NamedPerson = { readonly workingName: string; readonly codeName: string | null; readonly exposure: Exposure };

/**
 * The name that everybody at the event may read in the released programme, or null: then the topic stands without a name, as the question for
 * consent promises. `consents` are the person's answers at this event. A no outranks everything; silence is a no, unless the person is public anyway.
 */
export function nameInProgramme({ workingName, codeName, exposure }: NamedPerson, consents: readonly ConsentRecord[]): string | null {
  if (exposure === 'confidential') return codeName || null;
  if (hasConsent('name-in-programme', consents)) return workingName;
  return exposure === 'public' && consentState('name-in-programme', consents) === 'unasked' ? workingName : null;
}
