import { localized } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';

const yesNo = { true: { ru: 'да', en: 'yes' }, false: { ru: 'нет', en: 'no' } } as const;
const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const moment = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * A stored value as somebody reads it; nothing where there is nothing. Moments are in UTC and say so. Names of fields are for programs: what
 * is to be read under a label gets it in the data map (`tells`).
 */
export function valueWords(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesNo[`${value}`][language];
  if (typeof value === 'string') return textWords(value, language);
  if (Array.isArray(value))
    return value
      .map((item) => valueWords(item, language))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'object') return isMessage(value) ? localized(value, language) : valueWords(Object.values(value), language);
  return String(value);
}

export function momentWords(instant: string, language: Language): string {
  return `${new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', moment).format(new Date(instant))} UTC`;
}

function textWords(text: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', day).format(new Date(`${text}T12:00:00Z`));
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? momentWords(text, language) : text;
}

function isMessage(value: object): value is Message {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'ru' || key === 'en');
}
