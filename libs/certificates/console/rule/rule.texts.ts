import { messages } from '@kunak/platform/web';

export const ruleTexts = messages({
  example: {
    ru: 'Для сертификата это {needed} из {planned} {of, select, minutes {минут} other {занятий}}.',
    en: 'For the certificate that is {needed} of {planned} {of, select, minutes {minutes} other {sessions}}.',
  },
  late: {
    ru: 'Опоздание считается посещением. До конца последнего занятия сертификат не положен никому.',
    en: 'Coming late counts as attended. Nobody is due a certificate before the last session has ended.',
  },
  save: { ru: 'Сохранить', en: 'Save' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
});

export const pageTexts = messages({
  title: { ru: 'Что печатается', en: 'What is printed' },
  lead: {
    ru: 'Имя, название, даты, место и часы печатаются сами. Здесь — остальное. Уже выданные сертификаты не изменятся.',
    en: 'Name, title, dates, place and hours print by themselves. The rest is here. Certificates that were issued do not change.',
  },
  organisation: {
    ru: '{number, select, 1 {Организация} other {Организация {number}}} на полном сертификате',
    en: '{number, select, 1 {Organisation} other {Organisation {number}}} on the full certificate',
  },
  organisationHint: { ru: 'Если пусто, стоит имя хозяина.', en: 'Left empty, the host’s own name stands there.' },
  addOrganisation: { ru: 'Добавить организацию', en: 'Add an organisation' },
  signatory: { ru: 'Кто подписывает{number, select, 1 {} other {, {number}}}', en: 'Who signs{number, select, 1 {} other {, {number}}}' },
  office: { ru: 'Должность{number, select, 1 {} other {, {number}}}', en: 'Office{number, select, 1 {} other {, {number}}}' },
  addSignatory: { ru: 'Добавить подпись', en: 'Add a signature' },
  subject: { ru: 'Тема на нейтральном сертификате', en: 'Subject on the neutral certificate' },
  subjectHint: {
    ru: 'Без слов, которые выдают, кто мы: ни организации, ни события, ни места. Можно оставить пустой.',
    en: 'Without words that tell who we are: no organisation, event or place. It may be left empty.',
  },
  saved: { ru: 'Сохранено. Так будут выглядеть новые сертификаты.', en: 'Saved. New certificates will look so.' },
});
