import type { CertificateVariant, Disclosure } from '@kunak/certificates/rules';
import type { Message } from '@kunak/platform/rules';
import { messages } from '@kunak/platform/web';

export const documentsTexts = messages({
  title: { ru: 'Мои документы', en: 'My documents' },
  lead: {
    ru: 'Здесь лежат ваши сертификаты. Они появляются на бумаге или в телефоне, только если вы их скачаете.',
    en: 'Your certificates are kept here. They are on paper or on your phone only if you download them.',
  },
  nothing: { ru: 'Документов пока нет', en: 'No documents yet' },
  nothingHint: {
    ru: 'Когда вам выдадут сертификат, он появится здесь. Писем об этом не будет.',
    en: 'When you are given a certificate, it appears here. No mail will say so.',
  },
  neutralTitle: { ru: 'Сертификат об участии', en: 'Certificate of participation' },
  printedName: { ru: 'Имя на сертификате', en: 'Name on the certificate' },
  days: { ru: 'Даты', en: 'Dates' },
  issuedOn: { ru: 'Дата выдачи', en: 'Issued on' },
  inForce: { ru: 'Действует', en: 'Valid' },
  ended: { ru: 'Больше не действует', en: 'No longer valid' },
  endedNote: {
    ru: 'Проверка по коду говорит, что сертификат отозван или заменён. Скачать его нельзя. Если это неожиданно, спросите организаторов.',
    en: 'The check by code says that it was revoked or replaced. It cannot be downloaded. If you did not expect this, ask the organisers.',
  },
  wrongName: {
    ru: 'Имя с ошибкой? Напишите организаторам: они выдадут новый сертификат, а код этого перестанет действовать.',
    en: 'Is the name wrong? Write to the organisers: they issue a new one, and the code of this one stops being valid.',
  },
  pages: { ru: 'Скачать', en: 'Download' },
  checking: { ru: 'Что говорит проверка по коду', en: 'What the check by code says' },
  checkingLead: {
    ru: 'Код на сертификате может проверить любой, у кого он в руках. Вы решаете, что он узнает.',
    en: 'Whoever holds the certificate can check its code. You decide what they learn.',
  },
  whoSees: {
    ru: 'Ваш выбор видите только вы. Организаторы его не видят и не могут изменить.',
    en: 'Only you see your choice. The organisers neither see nor change it.',
  },
  untilChanged: { ru: 'пока вы не измените его здесь', en: 'you change it here' },
  question: { ru: 'Проверка показывает', en: 'The check shows' },
  next: { ru: 'Действует сразу, и для уже скачанных листов тоже.', en: 'It holds at once, also for pages that you have downloaded before.' },
  save: { ru: 'Сохранить выбор', en: 'Save the choice' },
  saved: { ru: 'Выбор сохранён. Проверка по коду уже отвечает так.', en: 'Your choice is saved. The check by code answers so from now on.' },
  downloaded: { ru: 'Файл document.pdf передан браузеру.', en: 'The file document.pdf has gone to your browser.' },
  before: { ru: 'Прежде чем скачать', en: 'Before you download' },
  stays: {
    ru: 'Файл останется на этом устройстве, в загрузках, и после выхода отсюда. Название файла нейтральное: document.pdf.',
    en: 'The file stays on this device, among the downloads, after you leave here too. Its name is neutral: document.pdf.',
  },
  download: { ru: 'Скачать', en: 'Download' },
  cancel: { ru: 'Не сейчас', en: 'Not now' },
});

export const openTexts: Readonly<Record<CertificateVariant, Message>> = {
  full: { ru: 'Полный сертификат…', en: 'The full certificate…' },
  neutral: { ru: 'Нейтральный сертификат…', en: 'The neutral certificate…' },
};

/** What the page tells whoever finds it. */
export const riskTexts: Readonly<Record<CertificateVariant, Message>> = {
  full: {
    ru: 'Кто найдёт этот лист, узнает ваше имя, организацию, мероприятие, место, даты и тех, кто его подписал. Не берите его туда, где это опасно. Для границы и проверок есть нейтральный.',
    en: 'Whoever finds this page learns your name, the organisation, the event, the place, the dates and who signed it. Do not take it where that is dangerous. For borders and searches there is the neutral one.',
  },
  neutral: {
    ru: 'Кто найдёт этот лист, узнает ваше имя, даты, число занятий и часов и тему, если она указана. Ни организации, ни мероприятия, ни места на нём нет. Код на нём свой, не такой, как на полном.',
    en: 'Whoever finds this page learns your name, the dates, the number of sessions and hours, and the subject if there is one. It has no organisation, no event and no place. Its code is its own, not that of the full one.',
  },
};

export const choiceTexts: Readonly<Record<Disclosure, Message>> = {
  nothing: { ru: 'Только то, что сертификат действителен', en: 'Only that the certificate is valid' },
  programme: { ru: 'Ещё название и даты', en: 'Also the title and the dates' },
  name: { ru: 'Ещё название, даты и имя', en: 'Also the title, the dates and the name' },
};

export const choiceHints = messages({
  nothing: { ru: 'Ни имени, ни названия, ни дат.', en: 'No name, no title, no dates.' },
  full: { ru: 'По коду с полного: {title}.', en: 'By the code of the full one: {title}.' },
  neutral: { ru: 'По коду с нейтрального: {subject}.', en: 'By the code of the neutral one: {subject}.' },
});
