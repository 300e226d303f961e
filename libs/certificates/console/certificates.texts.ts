import { messages } from '@kunak/platform/web';

export const certificatesTexts = messages({
  title: { ru: 'Сертификаты', en: 'Certificates' },
  lead: {
    ru: 'Кому положен сертификат и почему, выдача и то, что уже выдано. Имена видят организаторы и тренеры этого события.',
    en: 'Who is due a certificate and why, issuing, and what was issued. Names are seen by the organisers and trainers of this event.',
  },
  parts: { ru: 'Списки', en: 'Lists' },
  qualifies: { ru: 'Положен', en: 'Qualify' },
  notYet: { ru: 'Пока нет', en: 'Not yet' },
  doesNot: { ru: 'Не положен', en: 'Do not' },
  issued: { ru: 'Выданные', en: 'Issued' },
  name: { ru: 'Имя', en: 'Name' },
  attended: { ru: 'Посещено', en: 'Attended' },
  attendedOf: { ru: '{attended} из {planned}, нужно {needed}', en: '{attended} of {planned}, {needed} needed' },
  certificate: { ru: 'Сертификат', en: 'Certificate' },
  wasRevoked: { ru: 'Отозван; новый — только по выбору', en: 'Revoked; a new one only if chosen' },
  none: { ru: 'Ещё не выдан', en: 'Not issued yet' },
  reason: { ru: 'Почему', en: 'Why' },
  issueAll: {
    ru: 'Выдать {count, plural, one {# сертификат} few {# сертификата} many {# сертификатов} other {# сертификата}}',
    en: 'Issue {count, plural, one {# certificate} other {# certificates}}',
  },
  issueChosen: { ru: 'Выдать выбранным', en: 'Issue to those chosen' },
  allIssued: { ru: 'Всем, кому положено, сертификаты выданы.', en: 'Everybody who qualifies has a certificate.' },
  nobodyQualifies: { ru: 'Пока никому не положен', en: 'Nobody qualifies yet' },
  nobodyQualifiesHint: {
    ru: 'Сертификат положен после последнего занятия тем, чьих отметок хватает. Отметки ставит тренер.',
    en: 'A certificate is due after the last session, to those with enough marks. The trainer makes the marks.',
  },
  nobodyNotYet: { ru: 'Здесь никого: решено про каждого', en: 'Nobody here: everybody is decided' },
  nobodyDoesNot: { ru: 'Здесь никого', en: 'Nobody here' },
  tellTrainer: {
    ru: 'Если отметка забыта, тренер может её поставить и сейчас: список пересчитается сам.',
    en: 'Where a mark was forgotten, the trainer can still make it: the list follows.',
  },
});

export const previewTexts = messages({
  full: { ru: 'Посмотреть полный', en: 'See the full one' },
  neutral: { ru: 'Посмотреть нейтральный', en: 'See the neutral one' },
  newWindow: { ru: 'откроется в новом окне', en: 'opens in a new window' },
});
