import type { Message } from '@kunak/platform/rules';

export const certificatesWords = {
  variant: { ru: 'Вид', en: 'Variant' },
  snapshot: { ru: 'Что в нём написано', en: 'What it says' },
  code: { ru: 'Код', en: 'Code' },
  codeHash: { ru: 'Отпечаток кода', en: 'Fingerprint of the code' },
  neutralCode: { ru: 'Код нейтральной страницы', en: 'Code of the neutral page' },
  neutralCodeHash: { ru: 'Отпечаток кода нейтральной страницы', en: 'Fingerprint of the neutral page’s code' },
  state: { ru: 'Состояние', en: 'State' },
  disclosure: { ru: 'Что видит проверяющий', en: 'What the check page says' },
  issuedAt: { ru: 'Выдан', en: 'Issued' },
  endedAt: { ru: 'Отозван или заменён', en: 'Revoked or replaced' },
  reason: { ru: 'Почему', en: 'Why' },
  explanation: { ru: 'Пояснение', en: 'Explanation' },
  signatories: { ru: 'Подписи', en: 'Signatories' },
  failures: { ru: 'Кому не выдан', en: 'Who got none' },
} as const satisfies Record<string, Message>;

/** Over the parts of {@link certificatesWords.snapshot}. */
export const snapshotWords = {
  name: { ru: 'Имя', en: 'Name' },
  page: { ru: 'Страница', en: 'Page' },
  organisations: { ru: 'Организации', en: 'Organisations' },
  signatories: { ru: 'Подписи', en: 'Signatories' },
  neutralSubject: { ru: 'Как названо обучение на нейтральной странице', en: 'What the neutral page calls the training' },
  decision: { ru: 'Почему выдан', en: 'Why it was issued' },
  attended: {
    ru: 'посещено {unit, select, minutes {минут} other {занятий}}: {attended} из {planned}, нужно было {needed}',
    en: '{unit, select, minutes {minutes} other {sessions}} attended: {attended} of {planned}, needed: {needed}',
  },
  score: { ru: 'Тест, баллов из 100', en: 'Test, points of 100' },
} as const satisfies Record<string, Message>;

export const certificatesTables = {
  room: { ru: 'Сертификаты', en: 'Certificates' },
  certificates: { ru: 'Сертификаты', en: 'Certificates' },
  pages: { ru: 'Страницы сертификатов', en: 'Pages of certificates' },
  batches: { ru: 'Неудачные выдачи сертификатов', en: 'Certificates that could not be issued' },
} as const satisfies Record<string, Message>;
