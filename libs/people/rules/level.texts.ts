import type { Message } from '@kunak/platform/rules';
import type { LanguageLevel } from './spoken-languages';

const scale = (level: string): Message => ({ ru: level, en: level });

export const levelTexts: Readonly<Record<LanguageLevel, Message>> = {
  native: { ru: 'родной', en: 'native' },
  fluent: { ru: 'свободно', en: 'fluent' },
  conversational: { ru: 'разговорный', en: 'conversational' },
  reading: { ru: 'читает', en: 'reads' },
  basic: { ru: 'немного', en: 'basic' },
  A1: scale('A1'),
  A2: scale('A2'),
  B1: scale('B1'),
  B2: scale('B2'),
  C1: scale('C1'),
  C2: scale('C2'),
};
