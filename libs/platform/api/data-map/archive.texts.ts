import type { Message } from '@kunak/platform/rules';

export const archiveTexts = {
  /** Neutral: it stands in the tab and in the list of opened files. */
  title: { ru: 'Данные', en: 'Data' },
  heading: { ru: 'Что о вас хранится', en: 'What is held about you' },
  keeper: { ru: 'Хранит: {host}. Собрано {at}.', en: 'Kept by {host}. Put together on {at}.' },
  reading: {
    ru: 'Здесь всё в словах. Рядом лежит data.json: то же самое для программ. Файл не зашифрован: кто его откроет, прочтёт всё.',
    en: 'Here everything is in words. Beside it lies data.json with the same for programs. The file is not encrypted: whoever opens it reads all of it.',
  },
  why: { ru: 'Зачем', en: 'What for' },
  basis: { ru: 'Основание', en: 'Legal basis' },
  readers: { ru: 'Кто видит', en: 'Who sees it' },
  until: { ru: 'До каких пор', en: 'Until when' },
  event: { ru: 'Событие', en: 'Event' },
  nothing: { ru: 'О вас ничего не хранится.', en: 'Nothing is held about you.' },
  leftOut: { ru: 'Чего здесь нет', en: 'What is not here' },
  leftOutOwn: {
    ru: 'Это тоже хранится, но видят это только организаторы. Попросите их, и они передадут вам это сами.',
    en: 'This is held too, but organisers alone see it. Ask them, and they will hand it over.',
  },
  leftOutByOrganiser: {
    ru: 'Это тоже хранится, но организаторы этого не видят. Войдите сами и скачайте свой файл, или попросите специалиста по защите.',
    en: 'This is held too, but organisers do not see it. Sign in and download your own file, or ask a protection officer.',
  },
  secrets: {
    ru: 'Отпечатков паролей и ключей здесь тоже нет: их не читает никто, кроме программы.',
    en: 'Fingerprints of passphrases and keys are not here either: nobody but the program reads them.',
  },
} as const satisfies Record<string, Message>;
