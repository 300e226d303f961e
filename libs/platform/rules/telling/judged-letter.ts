import type { Judge, TellingWord } from './telling-words';

const link = /(https?:\/\/[^\s#]+)\S*/g;
const placeholder = /\{\w+\}/g;

/** The telling words of a letter's text. Links are judged as addresses, and without what follows their `#`: a secret is chance, and means no word. */
export function tellingInLetter<Word extends TellingWord>(judge: Judge<Word>, ...texts: readonly string[]): Word[] {
  const addresses = texts.flatMap((text) => [...text.matchAll(link)].map(([, address]) => address ?? ''));
  const sentences = texts.map((text) => text.replace(link, ' ').replace(placeholder, ' '));
  return [...new Set([...sentences.flatMap(judge.inText), ...addresses.flatMap(judge.inAddress)])];
}
