import type { Message } from './messages';

/** Act codes of the audit and what the journal says instead. Neutral as to who acts: the name stands beside it. */
export type ActWords = Readonly<Record<string, Message>>;

/** Gives a room's acts their words: `actWords('visas', { 'letter-sent': {ru, en} })` is about `visas.letter-sent`. */
export function actWords(room: string, words: Readonly<Record<string, Message>>): ActWords {
  return Object.fromEntries(Object.entries(words).map(([act, message]) => [`${room}.${act}`, message]));
}
