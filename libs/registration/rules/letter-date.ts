import type { Instant, Language } from '@kunak/platform/rules';

/** The day that a letter names, by the clock of the event's place. Without the Russian "г.", which would end a sentence twice. */
export function letterDate(at: Instant, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', { dateStyle: 'long', timeZone }).format(new Date(at)).replace(/\s?г\.$/, '');
}
