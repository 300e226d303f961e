import { messages } from '@kunak/platform/web';

export const inviteTexts = messages({
  title: { ru: 'Пригласить людей', en: 'Invite people' },
  lead: { ru: 'Письмо не называет ни организации, ни события, ни имени.', en: 'The letter names no organisation, no event and no person.' },
  back: { ru: 'К участникам', en: 'Participants' },
  whom: { ru: '1. Кого пригласить', en: '1. Whom to invite' },
  until: { ru: '2. Срок ссылки', en: '2. How long the link works' },
  letter: { ru: '3. Прочитайте письмо', en: '3. Read the letter' },
  search: { ru: 'Найти человека', en: 'Find a person' },
  name: { ru: 'Имя', en: 'Name' },
  region: { ru: 'Регион', en: 'Region' },
  languages: { ru: 'Языки', en: 'Languages' },
  occupation: { ru: 'Занятие', en: 'Occupation' },
  here: { ru: 'На этом событии', en: 'At this event' },
  notHere: { ru: 'Ещё нет', en: 'Not yet' },
  anyRegion: { ru: 'Любой регион', en: 'Any region' },
  anyLanguage: { ru: 'Любой язык', en: 'Any language' },
  onlyNew: { ru: 'Только те, кого ещё не приглашали', en: 'Only those not invited yet' },
  nobody: { ru: 'Никого не нашлось', en: 'Nobody found' },
  nobodyHint: {
    ru: 'Измените поиск или фильтры. Новых людей добавляют в разделе «Люди».',
    en: 'Change the search or the filters. New people are added under “People”.',
  },
  expiry: { ru: 'Ссылка работает по', en: 'The link works until the end of' },
  expiryHint: {
    ru: 'От завтрашнего дня до 90 дней. Обычно две недели. Например, 24.12.2026.',
    en: 'From tomorrow to 90 days. Two weeks is usual. For example, 24.12.2026.',
  },
  expiryMissing: { ru: 'Укажите день: от завтрашнего и не дальше 90 дней', en: 'Give a day: tomorrow or later, within 90 days' },
  nobodyChosen: { ru: 'Выберите хотя бы одного человека', en: 'Choose at least one person' },
  tooMany: { ru: 'За один раз можно пригласить не больше 500 человек', en: 'At most 500 people can be invited at once' },
  letterLead: {
    ru: 'Каждый получит его на своём языке. У кого нет почты, тому вы напечатаете ссылку.',
    en: 'Each gets it in their own language. For people without e-mail you print a link.',
  },
  linkHere: { ru: '(личная ссылка)', en: '(a link of their own)' },
  send: {
    ru: '{count, plural, =0 {Пригласить} one {Пригласить # человека} few {Пригласить # человек} many {Пригласить # человек} other {Пригласить # человека}}',
    en: '{count, plural, =0 {Invite} one {Invite # person} other {Invite # people}}',
  },
  sentNotBack: {
    ru: 'Одно письмо уйдёт сразу. Несколько сначала ждут в «Исходящих»: там их читают и отправляют.',
    en: 'A single letter leaves at once. Several wait in the outbox first, where you read and send them.',
  },
  settings: { ru: 'Настройки события', en: 'Settings of the event' },
  done: { ru: 'Приглашения готовы', en: 'The invitations are ready' },
  inOutbox: {
    ru: '{count, plural, one {# письмо ждёт} few {# письма ждут} many {# писем ждут} other {# письма ждут}} в «Исходящих»: прочитайте и отправьте.',
    en: '{count, plural, one {# letter waits} other {# letters wait}} in the outbox: read and send {count, plural, one {it} other {them}}.',
  },
  toOutbox: { ru: 'Прочитать и отправить', en: 'Read and send' },
  byMail: {
    ru: '{count, plural, one {# письмо} few {# письма} many {# писем} other {# письма}} по электронной почте.',
    en: '{count, plural, one {# letter} other {# letters}} by e-mail.',
  },
  onPaper: {
    ru: '{count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}} на бумаге: ниже, один раз.',
    en: '{count, plural, one {# link} other {# links}} on paper: below, this once.',
  },
  already: {
    ru: '{count, plural, one {# человек уже приглашён} few {# человека уже приглашены} many {# человек уже приглашены} other {# человека уже приглашены}}: им ничего не отправлено.',
    en: '{count, plural, one {# person was} other {# people were}} invited before: nothing was sent to them.',
  },
  knock: {
    ru: '{count, plural, one {# человек входит} few {# человека входят} many {# человек входят} other {# человека входят}} со своим паролем и без почты: скажите им, что есть сообщение.',
    en: '{count, plural, one {# person signs} other {# people sign}} in already and {count, plural, one {has} other {have}} no e-mail: tell them that there is a message.',
  },
  gone: {
    ru: '{count, plural, one {# записи} few {# записей} many {# записей} other {# записи}} больше нет в списке людей.',
    en: '{count, plural, one {# record is} other {# records are}} no longer among the people.',
  },
  more: { ru: 'Пригласить ещё', en: 'Invite more' },
});
