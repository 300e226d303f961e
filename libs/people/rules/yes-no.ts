import { foldName } from '@kunak/platform/rules';

/** "I don't know" is an answer of its own, and not a missing one. */
export type YesNo = 'yes' | 'no' | 'unknown';

const spellings: Readonly<Record<YesNo, string>> = {
  yes: 'да|д|ага|yes|y|true|1|нужен|нужно|нужна|требуется|есть|need|needed',
  no: 'нет|н|no|n|false|0|не нужен|не нужно|не нужна|не требуется|not needed',
  unknown: 'не знаю|пока не знаю|неизвестно|возможно|может быть|don t know|dont know|i don t know|not sure|unknown|maybe',
};

/** Reads "Да ", "нет", "не знаю", "yes", "+", or null when it is none of them. */
export function readYesNo(typed: string): YesNo | null {
  const text = typed.slice(0, 100).trim();
  if (text === '+') return 'yes';
  if (/^[-–—]$/u.test(text)) return 'no';
  if (/^\?+$/u.test(text)) return 'unknown';
  const folded = foldName(text);
  return (Object.keys(spellings) as YesNo[]).find((answer) => spellings[answer].split('|').includes(folded)) ?? null;
}
