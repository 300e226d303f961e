import { messages } from '@kunak/platform/web';

export const batchTexts = messages({
  title: {
    ru: 'Выдать {count, plural, one {# сертификат} few {# сертификата} many {# сертификатов} other {# сертификата}}',
    en: 'Issue {count, plural, one {# certificate} other {# certificates}}',
  },
  question: { ru: 'Какой сертификат', en: 'Which certificate' },
  fullHint: {
    ru: 'На листе имя, организация, событие, место, даты, часы, подписи и код проверки. Владелец сможет скачать и нейтральный лист.',
    en: 'The page has the name, organisation, event, place, dates, hours, signatures and a code to check. The holder can download a neutral page too.',
  },
  neutralHint: {
    ru: 'На листе имя, даты, часы, тема и код проверки. Полного листа не будет: ни у владельца, ни у нас не останется бумаги с именем организации.',
    en: 'The page has the name, dates, hours, subject and a code to check. There will be no full page: neither the holder nor we have a paper with the organisation’s name.',
  },
  next: {
    ru: 'Сертификаты появятся у владельцев в «Документах». Писем не будет: каждый скачает сам, когда это безопасно. Что покажет проверка по коду, решает владелец; сначала она говорит только, что сертификат действителен.',
    en: 'The certificates appear under “Documents” of their holders. No mail is sent: each downloads it when that is safe. The holder decides what the check by code shows; at first it only says that the certificate is valid.',
  },
  issue: { ru: 'Выдать', en: 'Issue' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
  underWay: { ru: 'Сертификаты выдаются', en: 'Certificates are being issued' },
  underWayHint: { ru: 'Можно закрыть страницу: выдача продолжится без неё.', en: 'You may close this page: issuing goes on without it.' },
  waiting: {
    ru: 'Сервер не отвечает. Покажем, как только ответит; выдача не прерывается.',
    en: 'The server does not answer. We show it as soon as it does; issuing goes on.',
  },
  done: {
    ru: 'Готово: {issued, plural, one {выдан # сертификат} few {выдано # сертификата} many {выдано # сертификатов} other {выдано # сертификата}}.',
    en: 'Done: {issued, plural, one {# certificate was issued} other {# certificates were issued}}.',
  },
  already: { ru: 'Уже были: {already}.', en: 'Had one already: {already}.' },
  refused: {
    ru: '{count, plural, one {# человеку не выдан} few {# людям не выданы} many {# людям не выданы} other {# людям не выданы}}:',
    en: '{count, plural, one {# person got none} other {# people got none}}:',
  },
  hide: { ru: 'Скрыть', en: 'Hide' },
});
