import { messages } from '@kunak/platform/web';

export const ruleTexts = messages({
  title: { ru: 'Правило', en: 'The rule' },
  sentence: {
    ru: 'Сертификат положен тому, кто посетил не меньше {percent} % {of, select, minutes {времени} other {занятий}}.',
    en: 'A certificate is due to whoever attended at least {percent}% of the {of, select, minutes {time} other {sessions}}.',
  },
  example: {
    ru: 'Здесь это {needed} из {planned} {of, select, minutes {минут} other {занятий}}.',
    en: 'Here that is {needed} of {planned} {of, select, minutes {minutes} other {sessions}}.',
  },
  missed: { ru: 'Отсутствие по уважительной причине считается пропуском.', en: 'An excused absence counts as missed.' },
  leftOut: {
    ru: 'Занятие, пропущенное по уважительной причине, для этого человека не считается.',
    en: 'A session that somebody missed for a good reason is left out for them.',
  },
  late: {
    ru: 'Опоздание считается посещением. До конца последнего занятия сертификат не положен никому.',
    en: 'Coming late counts as attended. Nobody is due a certificate before the last session has ended.',
  },
  change: { ru: 'Изменить правило', en: 'Change the rule' },
  share: { ru: 'Какую долю нужно посетить, в процентах', en: 'How much must be attended, in per cent' },
  shareHint: { ru: 'От 1 до 100. Обычно 80.', en: 'From 1 to 100. Usually 80.' },
  shareWrong: { ru: 'Напишите целое число от 1 до 100.', en: 'Write a whole number from 1 to 100.' },
  of: { ru: 'Доля чего', en: 'Share of what' },
  excused: { ru: 'Уважительная причина', en: 'A good reason' },
  willSay: { ru: 'Правило будет таким', en: 'The rule will be' },
  next: {
    ru: 'Список пересчитается сразу. Уже выданные сертификаты не изменятся: каждый помнит своё правило.',
    en: 'The list follows at once. Certificates that were issued do not change: each remembers its own rule.',
  },
  save: { ru: 'Сохранить', en: 'Save' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
  saved: { ru: 'Правило сохранено, список пересчитан.', en: 'The rule is saved, and the list follows it.' },
});

export const pageTexts = messages({
  title: { ru: 'Что печатается', en: 'What is printed' },
  lead: {
    ru: 'Имя, название, даты, место и часы печатаются сами. Здесь — остальное. Уже выданные сертификаты не изменятся.',
    en: 'Name, title, dates, place and hours print by themselves. The rest is here. Certificates that were issued do not change.',
  },
  organisation: { ru: 'Организация {number} на полном сертификате', en: 'Organisation {number} on the full certificate' },
  organisationHint: { ru: 'Если пусто, стоит имя хозяина.', en: 'Left empty, the host’s own name stands there.' },
  addOrganisation: { ru: 'Добавить организацию', en: 'Add an organisation' },
  signatory: { ru: 'Кто подписывает, {number}', en: 'Who signs, {number}' },
  office: { ru: 'Должность, {number}', en: 'Office, {number}' },
  addSignatory: { ru: 'Добавить подпись', en: 'Add a signature' },
  subject: { ru: 'Тема на нейтральном сертификате', en: 'Subject on the neutral certificate' },
  subjectHint: {
    ru: 'Без слов, которые выдают, кто мы: ни организации, ни события, ни места. Можно оставить пустой.',
    en: 'Without words that tell who we are: no organisation, event or place. It may be left empty.',
  },
  saved: { ru: 'Сохранено. Так будут выглядеть новые сертификаты.', en: 'Saved. New certificates will look so.' },
});
