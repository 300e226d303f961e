import { IntlMessageFormat } from 'intl-messageformat';

export const Language = { Russian: 'ru', English: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];
export const languages: readonly Language[] = [Language.Russian, Language.English];

export const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  ru: { ru: 'русский', en: 'Russian' },
  en: { ru: 'английский', en: 'English' },
};

/**
 * A text of the interface, in ICU MessageFormat, in every language that Kunak speaks.
 * Both languages stand side by side, so that a missing translation does not compile.
 */
export type Message = Readonly<Record<Language, string>>;

/** A text that the host wrote (a title, an abstract). A language may be missing. */
export type LocalizedText = { ru?: string | null; en?: string | null };

/** What is filled in. A text that differs by language, such as a day as each writes it, comes in both. */
export type MessageValues = Readonly<Record<string, string | number | Date | boolean | null | undefined | Message>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The message in one language, with `{name}` places and plurals filled in. */
export function formatMessage(message: Message, language: Language, values: MessageValues = {}): string {
  const pattern = message[language];
  if (!pattern.includes('{')) return pattern;
  const key = `${language}:${pattern}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format(inLanguage(values, language)));
}

function inLanguage(values: MessageValues, language: Language): Record<string, string | number | Date | boolean | null | undefined> {
  const isMessage = (value: MessageValues[string]): value is Message => typeof value === 'object' && value !== null && 'ru' in value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isMessage(value) ? value[language] : value]));
}

/** The host's text in the reader's language, or else in the other one: a title is better than none. */
export function localized(text: LocalizedText | null | undefined, language: Language): string {
  const other = language === Language.Russian ? Language.English : Language.Russian;
  return text?.[language] || text?.[other] || '';
}

/** The language that a person understands best out of an `Accept-Language`-like wish; Russian first. */
export function closestLanguage(wish: string | null | undefined): Language {
  const wanted = (wish ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.find((language) => language === wanted.find((code) => code === 'ru' || code === 'en')) ?? Language.Russian;
}
