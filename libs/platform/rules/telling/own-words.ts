import { hasRoleAtHost, Role } from '../access';
import type { Rule } from '../access';
import { invisibleKind } from '../folding/invisible-characters';
import { Refusal, refusalReasons } from '../refusal';
import { tellingKey } from './telling-words';

/** Longer than the full name of an organisation is a sentence, which no letter repeats. */
export const longestTellingWord = 120;
/** Added by hand or set aside; more than a person can keep in view. */
export const mostTellingWords = 300;

/** The list speaks for the whole host: for what every event sends. */
export const canSetTellingWords: Rule = hasRoleAtHost(Role.Organiser);

export const tellingRefusals = refusalReasons('telling', {
  empty: { ru: 'Напишите слово: хотя бы две буквы.', en: 'Write a word: two letters at least.' },
  tooLong: { ru: 'Не больше {max} знаков: одно слово или несколько подряд.', en: 'No more than {max} characters: a word, or a few in a row.' },
  odd: {
    ru: 'В слове есть невидимые знаки или скобки < и >. Наберите его заново.',
    en: 'The word has invisible characters in it, or the brackets < and >. Type it anew.',
  },
  already: { ru: '«{words}» уже есть в списке.', en: '“{words}” is on the list already.' },
  tooMany: { ru: 'В списке уже {max} своих слов. Уберите ненужные.', en: 'The list has {max} words of your own already. Remove some.' },
});

/** A word for the list, tidied. Refuses what has fewer than two letters or digits, is too long, or holds what cannot be seen. */
export function readTellingWord(typed: string): string {
  if (typed.length > longestTellingWord * 2) throw new Refusal(tellingRefusals.tooLong, { max: longestTellingWord });
  if (invisibleKind(typed) !== null || /[<>]/.test(typed)) throw new Refusal(tellingRefusals.odd);
  const words = typed.replace(/\s+/gu, ' ').trim().normalize('NFC');
  if ([...words].length > longestTellingWord) throw new Refusal(tellingRefusals.tooLong, { max: longestTellingWord });
  if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 || tellingKey(words) === '') throw new Refusal(tellingRefusals.empty);
  return words;
}
