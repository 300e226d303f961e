import type { RefusalReason } from '@kunak/platform/rules';
import { InvisibleKind, invisibleKind, withoutInvisible } from '@kunak/platform/rules';
import { peopleRefusals } from './people.refusals';
import { notUnderstood, understood } from './reading';
import type { Reading } from './reading';

/** The longest real names are about 180 characters; more is a pasted text. */
export const longestName = 200;

const invisibleReasons: Readonly<Record<InvisibleKind, RefusalReason>> = {
  [InvisibleKind.Control]: peopleRefusals.controlCharacters,
  [InvisibleKind.Direction]: peopleRefusals.directionCharacters,
  [InvisibleKind.ZeroWidth]: peopleRefusals.zeroWidthCharacters,
};

/** Why an invisible character in the text cannot stay, or null. */
export function invisibleReason(text: string): RefusalReason | null {
  const kind = invisibleKind(text);
  return kind && invisibleReasons[kind];
}

/** Spaces as a person means them: none at the ends, one between words, no line ends. */
export function tidySpaces(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/gu, ' ').trim();
}

/**
 * A person's name as written by themselves: any letters of any script, apostrophes, hyphens, palochka, one word or many.
 * Refuses an empty one, one above {@link longestName} characters, markup, and what cannot be seen.
 */
export function readName(typed: string): Reading<string> {
  if (typed.length > longestName * 4) return notUnderstood(peopleRefusals.nameTooLong, { max: longestName });
  const invisible = invisibleReason(typed);
  if (invisible) return notUnderstood(invisible);
  return checkVisibleName(tidySpaces(typed).normalize('NFC'));
}

/** The same for a list that came from a file: what cannot be seen is taken out instead of refused. */
export function readPastedName(typed: string): Reading<string> {
  if (typed.length > longestName * 4) return notUnderstood(peopleRefusals.nameTooLong, { max: longestName });
  return checkVisibleName(tidySpaces(withoutInvisible(typed)).normalize('NFC'));
}

function checkVisibleName(name: string): Reading<string> {
  if (name === '') return notUnderstood(peopleRefusals.nameEmpty);
  if ([...name].length > longestName) return notUnderstood(peopleRefusals.nameTooLong, { max: longestName });
  if (/[<>]/.test(name)) return notUnderstood(peopleRefusals.nameWithMarkup);
  if (!/\p{L}/u.test(name)) return notUnderstood(peopleRefusals.nameWithoutLetters);
  return understood(name);
}
