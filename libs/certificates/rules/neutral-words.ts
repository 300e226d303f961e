import type { LocalizedText } from '@kunak/platform/rules';
import { foldName, Refusal } from '@kunak/platform/rules';
import { certificatesRefusals } from './certificates.refusals';

/** Beginnings of words that say what we are for, whoever we are. */
const missionWords = [
  'правозащит',
  'прав человека',
  'права человека',
  'правам человека',
  'правами человека',
  'правах человека',
  'защитни',
  'активис',
  'кавказ',
  'нко',
  'гражданского общества',
  'human right',
  'rights defen',
  'defender',
  'activis',
  'caucas',
  'ngo',
  'civil society',
  'kunak',
  'кунак',
];

/** The first words in the text that would name us: a mission word, or one of the names (organisation, event, programme). Null when it is neutral. */
export function tellingWords(text: string, names: readonly string[]): string | null {
  const folded = ` ${foldName(text)} `;
  const telling = [...missionWords, ...names].find((words) => {
    const sought = foldName(words);
    return sought !== '' && folded.includes(missionWords.includes(words) && sought.length > 3 ? ` ${sought}` : ` ${sought} `);
  });
  return telling ?? null;
}

/** Refuses a subject for the neutral page that would name us after all. */
export function checkNeutralSubject(subject: LocalizedText | null, names: readonly string[]): LocalizedText | null {
  for (const text of [subject?.ru, subject?.en]) {
    const words = text ? tellingWords(text, names) : null;
    if (words !== null) throw new Refusal(certificatesRefusals.subjectNamesUs, { words });
  }
  return subject;
}
