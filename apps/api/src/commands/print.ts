import { closestLanguage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { Printed } from './command';

/** A file goes out as it is, so that it can be sent into one; everything else as names and values. */
export function print(printed: Printed, json = false): void {
  if (!json && typeof printed['file'] === 'string') {
    process.stdout.write(printed['file']);
    return;
  }
  const lines = Object.entries(printed).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  process.stdout.write(`${json ? JSON.stringify(printed) : lines.join('\n')}\n`);
}

/** The language of the machine; English where it says nothing. */
export function machineLanguage(): Language {
  return closestLanguage(process.env['LANG']?.startsWith('ru') ? 'ru' : 'en');
}
