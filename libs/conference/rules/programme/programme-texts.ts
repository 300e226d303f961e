import type { LocalizedText } from '@kunak/platform/rules';
import { Language } from '@kunak/platform/rules';

// Control characters (tab and line feed are handled apart), lone surrogates and non-characters: no XML can carry them.
// eslint can't be asked to allow them in a literal, so the class is built from code points.
const forbidden = new RegExp(
  `[${[
    [0x00, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0xd800, 0xdfff],
    [0xfffe, 0xffff],
  ]
    .map(([from = 0, to = 0]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
    .join('')}]`,
  'gu',
);

export function hasForbiddenCharacters(text: string): boolean {
  return text.search(forbidden) >= 0;
}

/** A text of several lines: line ends are `\n`, no characters that XML forbids, nothing around. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A title, a name: one line, single spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ')
    .replace(forbidden, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Russian when most letters are Cyrillic (the palochka is one of them), else English. */
export function languageOfText(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? Language.Russian : Language.English;
}

/** A text that came without its language. */
export function inItsLanguage(text: string): LocalizedText {
  return text === '' ? {} : { [languageOfText(text)]: text };
}

/** Without empty languages, so that equal texts are equal. */
export function tidyText(text: LocalizedText | null | undefined, tidy: (text: string) => string): LocalizedText {
  const ru = tidy(text?.ru ?? '');
  const en = tidy(text?.en ?? '');
  return { ...(ru ? { ru } : {}), ...(en ? { en } : {}) };
}
