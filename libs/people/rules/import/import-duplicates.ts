import { formatMessage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { Certainty, DuplicateReason, duplicateReasonLabels } from '../duplicates';
import type { ComparedPerson, Duplicate, KnownPeople } from '../duplicates';
import { objection } from '../reading';
import type { Objection } from '../reading';
import { ImportField } from './import-fields';
import { cellProblems } from './import.refusals';

/** Someone whom the host knows already; `shownName` is what the importing organiser may read (a code name where there is one). */
export type ExistingPerson = ComparedPerson & { readonly id: string; readonly shownName: string };

export type ReadRow = ComparedPerson & { readonly row: number };

/** `create` a person, `join` the gaps of one whom we know, `skip` a repetition of an earlier row, or `ask` the person at the screen. */
export type RowOutcome =
  | { readonly kind: 'create' }
  | { readonly kind: 'join'; readonly personId: string }
  | { readonly kind: 'skip'; readonly sameAsRow: number }
  | { readonly kind: 'ask'; readonly personId: string | null; readonly sameAsRow: number | null };

type Compared = { readonly outcome: RowOutcome; readonly remarks: readonly { readonly field: ImportField; readonly remark: Objection }[] };

/** Compares a row with the people of the host and with the rows above it. */
export function compareRow<Existing extends ExistingPerson>(
  person: ComparedPerson,
  known: KnownPeople<Existing>,
  earlier: KnownPeople<ReadRow>,
  language: Language,
): Compared {
  const [existing] = known.duplicatesOf(person);
  const [above] = earlier.duplicatesOf(person);
  const remarks = [];
  if (existing) {
    const values = { name: existing.person.shownName, certainty: existing.certainty, why: whyText(existing, language) };
    remarks.push({ field: fieldOf(existing), remark: objection(cellProblems.knownAlready, values) });
  }
  if (above) {
    const values = { row: above.person.row, certainty: above.certainty, why: whyText(above, language) };
    remarks.push({ field: fieldOf(above), remark: objection(cellProblems.repeatsRow, values) });
  }
  return { outcome: outcomeOf(existing, above), remarks };
}

function outcomeOf<Existing extends ExistingPerson>(existing: Duplicate<Existing> | undefined, above: Duplicate<ReadRow> | undefined): RowOutcome {
  if (above?.certainty === Certainty.Certain) return { kind: 'skip', sameAsRow: above.person.row };
  if (existing?.certainty === Certainty.Certain) return { kind: 'join', personId: existing.person.id };
  const likelyPerson = existing?.certainty === Certainty.Likely ? existing.person.id : null;
  const likelyRow = above?.certainty === Certainty.Likely ? above.person.row : null;
  return likelyPerson === null && likelyRow === null ? { kind: 'create' } : { kind: 'ask', personId: likelyPerson, sameAsRow: likelyRow };
}

function whyText<Known extends ComparedPerson>(duplicate: Duplicate<Known>, language: Language): string {
  return duplicate.why.map((reason) => formatMessage(duplicateReasonLabels[reason], language)).join(', ');
}

/** The cell that gave the double away. */
function fieldOf<Known extends ComparedPerson>({ why }: Duplicate<Known>): ImportField {
  if (why.includes(DuplicateReason.SameEmail)) return ImportField.Email;
  return why.includes(DuplicateReason.SamePhone) ? ImportField.Phone : ImportField.BothNames;
}
