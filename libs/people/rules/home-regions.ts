import { foldName } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';

/**
 * Where a person is at home, by ISO 3166-2 where it is a part of Russia. Coarse on purpose: it serves group splits and disaggregated
 * counts; a town would single people out.
 */
export const homeRegions = {
  'RU-AD': { label: { ru: 'Адыгея', en: 'Adygea' }, words: /адыге|adyge/ },
  'RU-DA': { label: { ru: 'Дагестан', en: 'Dagestan' }, words: /дагест|^рд$|dagest|daghest/ },
  'RU-IN': { label: { ru: 'Ингушетия', en: 'Ingushetia' }, words: /ингуш|^ри$|галгаи|ingush/ },
  'RU-KB': { label: { ru: 'Кабардино-Балкария', en: 'Kabardino-Balkaria' }, words: /кабардин|балкар|^кбр$|kabard|balkar|^kbr$/ },
  'RU-KL': { label: { ru: 'Калмыкия', en: 'Kalmykia' }, words: /калмык|kalmyk/ },
  'RU-KC': { label: { ru: 'Карачаево-Черкесия', en: 'Karachay-Cherkessia' }, words: /карача|черкес|^кчр$|karach|cherkes|^kchr$/ },
  'RU-SE': {
    label: { ru: 'Северная Осетия — Алания', en: 'North Ossetia–Alania' },
    words: /северн\S* осет|^рсо|алани|north ossetia|alania|^осетия$|^ossetia$/,
  },
  'RU-CE': { label: { ru: 'Чечня', en: 'Chechnya' }, words: /чечн|чечен|^чр$|chech|ичкер/ },
  'RU-KDA': { label: { ru: 'Краснодарский край', en: 'Krasnodar Krai' }, words: /краснодар|кубан|krasnodar/ },
  'RU-STA': { label: { ru: 'Ставропольский край', en: 'Stavropol Krai' }, words: /ставроп|^ск$|stavrop/ },
  'RU-ROS': { label: { ru: 'Ростовская область', en: 'Rostov Oblast' }, words: /ростов|rostov/ },
  'RU-MOW': { label: { ru: 'Москва', en: 'Moscow' }, words: /москв|moscow|moskva/ },
  'RU-SPE': { label: { ru: 'Санкт-Петербург', en: 'Saint Petersburg' }, words: /петербург|^спб$|petersburg/ },
  'GE-AB': { label: { ru: 'Абхазия', en: 'Abkhazia' }, words: /абхаз|abkhaz/ },
  'GE-SO': { label: { ru: 'Южная Осетия', en: 'South Ossetia' }, words: /южн\S* осет|south ossetia/ },
  GE: { label: { ru: 'Грузия', en: 'Georgia' }, words: /грузи|georgia/ },
  AM: { label: { ru: 'Армения', en: 'Armenia' }, words: /армени|armenia/ },
  AZ: { label: { ru: 'Азербайджан', en: 'Azerbaijan' }, words: /азербаидж|azerbai/ },
  'RU-other': { label: { ru: 'Другой регион России', en: 'Elsewhere in Russia' }, words: /другои регион|elsewhere in russia|^россия$|^russia$/ },
  abroad: { label: { ru: 'Другая страна', en: 'Another country' }, words: /другая страна|another country|за границеи|abroad|в эмиграции/ },
} as const satisfies Readonly<Record<string, { readonly label: Message; readonly words: RegExp }>>;
export type HomeRegion = keyof typeof homeRegions;

export const homeRegionCodes = Object.keys(homeRegions) as readonly HomeRegion[];

export function isHomeRegion(text: string): text is HomeRegion {
  return Object.hasOwn(homeRegions, text);
}

/** The region that a spelling means ("КБР", "РСО-Алания", "Chechen Republic"), or null when it is none or more than one. */
export function readHomeRegion(typed: string): HomeRegion | null {
  if (isHomeRegion(typed.trim())) return typed.trim() as HomeRegion;
  const folded = foldName(typed.slice(0, 200));
  const found = homeRegionCodes.filter((code) => homeRegions[code].words.test(folded));
  return found.length === 1 ? (found[0] ?? null) : null;
}
