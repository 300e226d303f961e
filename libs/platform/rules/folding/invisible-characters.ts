/** Characters that nobody sees and that change what a text means. */
export const InvisibleKind = {
  /** NUL, escape, lone surrogates: broken or hostile input. Tab and line ends are not among them. */
  Control: 'control',
  /** Overrides that turn the reading direction: `gpj.exe` shown as `exe.jpg`. */
  Direction: 'direction',
  /** Zero-width spaces and soft hyphens: two names that look the same and are not. */
  ZeroWidth: 'zero-width',
} as const;
export type InvisibleKind = (typeof InvisibleKind)[keyof typeof InvisibleKind];

const control = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
// Joiners belong to the spelling of Persian, Hindi and emoji families; anywhere else they hide.
const zeroWidth =
  /[\u00AD\u034F\u180E\u200B\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E007F}]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}\uFE0F])[\u200C\u200D]/u;

const kinds: readonly (readonly [InvisibleKind, RegExp])[] = [
  [InvisibleKind.Control, control],
  [InvisibleKind.Direction, direction],
  [InvisibleKind.ZeroWidth, zeroWidth],
];

/** The worst kind of invisible character in the text, or null. */
export function invisibleKind(text: string): InvisibleKind | null {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const everywhere = kinds.map(([, pattern]) => new RegExp(pattern.source, 'gu'));

/** The text as people see it: every invisible character is taken out, tabs and line ends stay. */
export function withoutInvisible(text: string): string {
  return everywhere.reduce((left, pattern) => left.replaceAll(pattern, ''), text);
}
