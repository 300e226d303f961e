import { SessionKind } from '@kunak/events/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import type { ProgrammeSession } from './programme';

/** Parts of words in Russian and English by which programmes name their sessions; the first that is found decides. */
const signs: readonly (readonly [SessionKind, RegExp])[] = [
  [SessionKind.Break, /\b(break|lunch|dinner|breakfast|coffee)\b|перерыв|обед|ужин|завтрак|кофе/iu],
  [SessionKind.Workshop, /work-?shop|training|tutorial|hands-on|мастерская|мастер-класс|тренинг|практикум/iu],
  [SessionKind.Screening, /screening|film|movie|показ|кино|фильм/iu],
  [SessionKind.Bilateral, /bilateral|двусторонн/iu],
  [SessionKind.Plenary, /plenary|keynote|opening|closing|пленар|открытие|закрытие/iu],
  [SessionKind.GroupDiscussion, /\bbof\b|discussion|meet-?up|group|обсуждение|дискусси|групп/iu],
  [SessionKind.Social, /social|party|performance|concert|music|excursion|концерт|вечер|экскурси/iu],
];

/** The kind that the file's own words tell of best; a panel, which every lecture is a small one of, when they tell nothing. */
export function kindFromWords(session: Pick<ProgrammeSession, 'kind' | 'type' | 'track' | 'title'>): SessionKind {
  if (session.kind !== null) return session.kind;
  const found = (words: string): SessionKind | undefined => signs.find(([, sign]) => sign.test(words))?.[0];
  const title = [session.title.ru, session.title.en].join(' ');
  // The title decides on breaks only: a talk may be *about* films or parties.
  return found(session.type) ?? (found(title) === SessionKind.Break && title.length < 40 ? SessionKind.Break : undefined) ?? SessionKind.Panel;
}

/** Abstract and description in one, as a session of Kunak has one text: nothing that the file told is left behind. */
export function wholeAbstract({ abstract, description }: Pick<ProgrammeSession, 'abstract' | 'description'>): LocalizedText {
  const joined = (language: 'ru' | 'en'): string => [...new Set([abstract[language], description[language]])].filter(Boolean).join('\n\n');
  const [ru, en] = [joined('ru'), joined('en')];
  return { ...(ru ? { ru } : {}), ...(en ? { en } : {}) };
}
