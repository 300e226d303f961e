import { foldName } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';

/** Languages by ISO 639 code (two letters where there are two), with names in both languages of the interface and the beginnings of words that mean them. */
export const spokenLanguages = {
  ru: { label: { ru: 'Русский', en: 'Russian' }, words: 'русск рус russ' },
  en: { label: { ru: 'Английский', en: 'English' }, words: 'англ engl' },
  ce: { label: { ru: 'Чеченский', en: 'Chechen' }, words: 'чечен нохчий нохчии chech' },
  inh: { label: { ru: 'Ингушский', en: 'Ingush' }, words: 'ингуш галгай галгаи ingush' },
  os: { label: { ru: 'Осетинский', en: 'Ossetian' }, words: 'осет ирон дигор osset' },
  kbd: { label: { ru: 'Кабардинский', en: 'Kabardian' }, words: 'кабард kabard' },
  ady: { label: { ru: 'Адыгейский', en: 'Adyghe' }, words: 'адыг черкес adyg circas' },
  krc: { label: { ru: 'Карачаево-балкарский', en: 'Karachay-Balkar' }, words: 'карач балкар karach balkar' },
  abq: { label: { ru: 'Абазинский', en: 'Abaza' }, words: 'абазин abaza' },
  ab: { label: { ru: 'Абхазский', en: 'Abkhaz' }, words: 'абхаз abkhaz' },
  av: { label: { ru: 'Аварский', en: 'Avar' }, words: 'авар avar' },
  dar: { label: { ru: 'Даргинский', en: 'Dargwa' }, words: 'дарг darg' },
  kum: { label: { ru: 'Кумыкский', en: 'Kumyk' }, words: 'кумык kumyk' },
  lez: { label: { ru: 'Лезгинский', en: 'Lezgian' }, words: 'лезг lezg' },
  lbe: { label: { ru: 'Лакский', en: 'Lak' }, words: 'лакск лак lak' },
  tab: { label: { ru: 'Табасаранский', en: 'Tabasaran' }, words: 'табасар tabasar' },
  nog: { label: { ru: 'Ногайский', en: 'Nogai' }, words: 'ногаи nogai nogay' },
  xal: { label: { ru: 'Калмыцкий', en: 'Kalmyk' }, words: 'калмы kalmy' },
  tt: { label: { ru: 'Татарский', en: 'Tatar' }, words: 'татар tatar' },
  ka: { label: { ru: 'Грузинский', en: 'Georgian' }, words: 'грузин georg' },
  hy: { label: { ru: 'Армянский', en: 'Armenian' }, words: 'армян armen' },
  az: { label: { ru: 'Азербайджанский', en: 'Azerbaijani' }, words: 'азерб azer' },
  uk: { label: { ru: 'Украинский', en: 'Ukrainian' }, words: 'украин ukrain' },
  be: { label: { ru: 'Белорусский', en: 'Belarusian' }, words: 'белор белар belar belor' },
  tr: { label: { ru: 'Турецкий', en: 'Turkish' }, words: 'турец turk' },
  ar: { label: { ru: 'Арабский', en: 'Arabic' }, words: 'араб arab' },
  de: { label: { ru: 'Немецкий', en: 'German' }, words: 'немец german deutsch' },
  fr: { label: { ru: 'Французский', en: 'French' }, words: 'франц french franc' },
  es: { label: { ru: 'Испанский', en: 'Spanish' }, words: 'испан spanish' },
  it: { label: { ru: 'Итальянский', en: 'Italian' }, words: 'италь italian' },
  sv: { label: { ru: 'Шведский', en: 'Swedish' }, words: 'швед swed svensk' },
  no: { label: { ru: 'Норвежский', en: 'Norwegian' }, words: 'норвеж norw norsk' },
  fi: { label: { ru: 'Финский', en: 'Finnish' }, words: 'финск finn' },
  pl: { label: { ru: 'Польский', en: 'Polish' }, words: 'польск polish polsk' },
} as const satisfies Readonly<Record<string, { readonly label: Message; readonly words: string }>>;
export type LanguageCode = keyof typeof spokenLanguages;

export const languageCodes = Object.keys(spokenLanguages) as readonly LanguageCode[];

/** How well: the European scale, or what people write instead of it. */
export const LanguageLevel = {
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
  Native: 'native',
  Fluent: 'fluent',
  Conversational: 'conversational',
  Reading: 'reading',
  Basic: 'basic',
} as const;
export type LanguageLevel = (typeof LanguageLevel)[keyof typeof LanguageLevel];

export type SpokenLanguage = { readonly code: LanguageCode; readonly level?: LanguageLevel };

const levelWords: readonly (readonly [LanguageLevel, RegExp])[] = [
  [LanguageLevel.Native, /родн|native|mother tongue/iu],
  [LanguageLevel.Fluent, /свободн|fluent|отличн/iu],
  [LanguageLevel.Reading, /чита|словар|reading|\bread/iu],
  [LanguageLevel.Conversational, /разговор|conversation|говорю/iu],
  [LanguageLevel.Basic, /базов|начальн|немного|чуть|basic|beginner|понимаю|understand/iu],
];

/** Whether the text is one of the codes that Kunak knows. */
export function isLanguageCode(text: string): text is LanguageCode {
  return Object.hasOwn(spokenLanguages, text);
}

/** Reads "русский/осетинский/English B1" into codes and levels; what is not a language that we know comes back in `unread`. */
export function readLanguages(typed: string): { readonly languages: readonly SpokenLanguage[]; readonly unread: readonly string[] } {
  const languages = new Map<LanguageCode, SpokenLanguage>();
  const unread: string[] = [];
  for (const part of languageParts(typed)) {
    const code = languageOf(part);
    if (!code) unread.push(part);
    else if (!languages.get(code)?.level) languages.set(code, withLevel(code, part));
  }
  return { languages: [...languages.values()], unread };
}

/** Commas part languages, but not inside brackets: "английский (читаю, пишу)". */
function languageParts(typed: string): string[] {
  return typed
    .slice(0, 1000)
    .split(/[,;/\n\t+|•](?![^(]*\))|\s(?:и|and|&)\s/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

function languageOf(part: string): LanguageCode | null {
  const words = foldName(part).split(' ');
  const byName = languageCodes.find((code) => {
    const beginnings = spokenLanguages[code].words.split(' ');
    return words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
  });
  const first = words[0] ?? '';
  return byName ?? (isLanguageCode(first) ? first : null);
}

function withLevel(code: LanguageCode, part: string): SpokenLanguage {
  const scale = /(?<![\p{L}\d])([ABCАВС][12])(?!\d)/iu.exec(part)?.[1]?.toUpperCase().replace('А', 'A').replace('В', 'B').replace('С', 'C');
  const level = Object.values(LanguageLevel).find((known) => known === scale) ?? levelWords.find(([, pattern]) => pattern.test(part))?.[0];
  return level ? { code, level } : { code };
}
