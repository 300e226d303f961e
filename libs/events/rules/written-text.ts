import type { LocalizedText } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import { invisibleReason, tidySpaces } from '@kunak/people/rules';
import { eventsRefusals } from './events.refusals';

/** The most characters of each text that a host writes about an event. Longer is a pasted page. */
export const longestTexts = { title: 300, abstract: 10_000, venue: 500, roomName: 120, track: 120, equipment: 80 } as const;

/** One line as it is kept: composed letters, single spaces. Refuses what cannot be seen and what is longer than `max` characters; markup stays text. */
export function readLine(typed: string, max: number): string {
  return withinLength(tidySpaces(visible(typed)).normalize('NFC'), max);
}

/** Several lines as they are kept: like {@link readLine}, but line ends stay, at most one empty line in a row. */
export function readLines(typed: string, max: number): string {
  const lines = visible(typed)
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  const tidy = lines.map((line) => line.replace(/[ \t\u00A0\u202F]+/gu, ' ').trim());
  return withinLength(
    tidy
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    max,
  );
}

/** Each language's text by {@link readLine} or {@link readLines}; a language without words is left out. */
export function readLocalized(typed: LocalizedText, max: number, read: (text: string, max: number) => string = readLine): LocalizedText {
  const ru = read(typed.ru ?? '', max);
  const en = read(typed.en ?? '', max);
  return { ...(ru ? { ru } : {}), ...(en ? { en } : {}) };
}

/** A title: {@link readLocalized} that refuses when no language has any. */
export function readTitle(typed: LocalizedText, max: number = longestTexts.title): LocalizedText {
  const title = readLocalized(typed, max);
  if (!title.ru && !title.en) throw new Refusal(eventsRefusals.titleMissing);
  return title;
}

function visible(typed: string): string {
  const reason = invisibleReason(typed);
  if (reason) throw new Refusal(reason);
  return typed;
}

function withinLength(text: string, max: number): string {
  if (text.length > max) throw new Refusal(eventsRefusals.textTooLong, { length: text.length, max });
  return text;
}
