import { invisibleReason, tidySpaces } from './names';
import { peopleRefusals } from './people.refusals';
import { notUnderstood, objection, understood } from './reading';
import type { Reading } from './reading';

/** RFC 5321: 254 characters is the longest address that mail can carry. */
export const longestEmail = 254;

const address = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/**
 * An e-mail address in lower case, out of what people paste: `mailto:`, `Name <name@example.org>`, spaces around.
 * Refuses what no mail can reach, with a guess where the slip is plain (a comma for a dot), and an address whose letters are of two scripts.
 */
export function readEmail(typed: string): Reading<string> {
  if (typed.length > longestEmail * 2) return notUnderstood(peopleRefusals.textTooLong, { length: typed.length, max: longestEmail });
  const invisible = invisibleReason(typed);
  if (invisible) return notUnderstood(invisible);
  const bare = tidySpaces(typed)
    .replace(/^.*<([^<>]+)>$/u, '$1')
    .replace(/^mailto:/iu, '')
    .trim()
    .toLowerCase();
  if (!isAddress(bare)) {
    const suggestion = mended(bare);
    return suggestion ? notUnderstood(peopleRefusals.emailAlmost, { suggestion }) : notUnderstood(peopleRefusals.emailBroken);
  }
  return bare.split(/[@.]/u).some(ofTwoScripts) ? notUnderstood(peopleRefusals.emailMixedLetters) : understood(bare);
}

function isAddress(text: string): boolean {
  return text.length <= longestEmail && address.test(text) && !/^\.|\.@|\.\./u.test(text);
}

function mended(text: string): string | null {
  const guess = text
    .replace(/[,;]/gu, '.')
    .replace(/\s+/gu, '')
    .replace(/\.{2,}/gu, '.')
    .replace(/^\.|\.(?=@)|\.$/gu, '');
  return guess !== text && isAddress(guess) ? guess : null;
}

function ofTwoScripts(part: string): boolean {
  return /\p{Script=Cyrillic}/u.test(part) && /\p{Script=Latin}/u.test(part);
}

/**
 * A phone number. A Russian one (8 9xx, 7 9xx, 9xx …) becomes `+7 9xx xxx-xx-xx`; any other keeps its owner's spelling,
 * and without a country in front it comes with a remark.
 */
export function readPhone(typed: string): Reading<string> {
  const text = tidySpaces(typed.slice(0, 200));
  const invisible = invisibleReason(text);
  if (invisible) return notUnderstood(invisible);
  const digits = phoneDigits(text);
  if (digits.length < 5 || digits.length > 15 || typed.length > 100 || /[<>=]/u.test(text)) return notUnderstood(peopleRefusals.phoneBroken);
  const russian = /^(?:7|8(?=9))?(9\d{9})$/u.exec(digits);
  const others = text.startsWith('+') && !/^\+\s*[78]/u.test(text);
  if (russian?.[1] && !others && isNumberAlone(text)) return understood(spacedRussian(russian[1]));
  return text.startsWith('+') ? understood(text) : understood(text, objection(peopleRefusals.phoneUnsure));
}

/** A note beside the number ("Signal, after 18:00") is worth more than tidy spacing. */
function isNumberAlone(text: string): boolean {
  return /^[+\d\s().\-–]+$/u.test(text);
}

function spacedRussian(ten: string): string {
  return `+7 ${ten.slice(0, 3)} ${ten.slice(3, 6)}-${ten.slice(6, 8)}-${ten.slice(8)}`;
}

function phoneDigits(text: string): string {
  return text.replace(/\D/gu, '');
}

/** What two spellings of one number have in common: its digits, a Russian 8 as 7. Empty when there is no number. */
export function phoneKey(phone: string | null | undefined): string {
  const digits = phoneDigits(phone ?? '');
  return digits.length < 5 ? '' : digits.replace(/^8(?=9\d{9}$)/u, '7').replace(/^(?=9\d{9}$)/u, '7');
}
