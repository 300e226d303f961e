import { closestLanguage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { Printed } from './command';

/** A file goes out as it is, so that it can be sent into one; everything else as {@link linesOf}, or as one JSON object. */
export function print(printed: Printed, json = false): void {
  const file = printed['file'];
  if (!json && typeof file === 'string') process.stdout.write(file);
  else process.stdout.write(`${json ? JSON.stringify(printed) : linesOf(printed).join('\n')}\n`);
}

/** Names and values, a line each; of a list a block for each that is in it. */
export function linesOf(printed: Printed): string[] {
  return Object.entries(printed).flatMap(([name, value]) => {
    if (!Array.isArray(value) || !value.some((one) => typeof one === 'object')) return `${name}: ${inWords(value)}`;
    return [`${name}:`, ...value.flatMap((one: Printed) => linesOf(one).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`))];
  });
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') || 'none' : JSON.stringify(value);
}

/** The language of the machine; English where it says nothing. */
export function machineLanguage(): Language {
  return closestLanguage(process.env['LANG']?.startsWith('ru') ? 'ru' : 'en');
}
