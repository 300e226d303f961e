import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  title: { ru: 'Регистрация', en: 'Registration' },
  starts: {
    ru: '{days, plural, =0 {Начинается сегодня} one {Начнётся через # день} few {Начнётся через # дня} many {Начнётся через # дней} other {Начнётся через # дня}}',
    en: '{days, plural, =0 {Begins today} one {Begins in # day} other {Begins in # days}}',
  },
  underWay: { ru: 'Идёт сейчас', en: 'Under way now' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing needs you' },
  next: { ru: 'Ближайшее: {event}, {date}', en: 'Next: {event}, {date}' },
  noneAhead: { ru: 'Впереди событий нет.', en: 'There is no event ahead.' },
  firstTitle: { ru: 'Событий пока нет', en: 'There is no event yet' },
  firstHint: {
    ru: 'Создайте событие, возьмите за основу прошлое или загрузите программу из файла.',
    en: 'Create an edition, copy last year’s, or import a programme.',
  },
  create: { ru: 'Создать событие', en: 'Create an edition' },
  openParticipants: { ru: 'Участники', en: 'Participants' },
});

/** Why each matter is worth the organiser's minute, and the word on its button. */
export const needTexts = {
  decide: {
    why: { ru: 'Люди ждут ответа: без него нельзя начинать визу и билеты.', en: 'People wait for an answer; visas and tickets cannot begin without one.' },
    action: { ru: 'Решить', en: 'Decide' },
  },
  'offer-seats': {
    why: { ru: 'Места свободны, а люди стоят в листе ожидания.', en: 'Seats stay empty while people wait for one.' },
    action: { ru: 'Предложить места', en: 'Offer seats' },
  },
  'invitations-expiring': {
    why: {
      ru: 'Потом ссылка не откроется: отправьте её ещё раз или спросите сами.',
      en: 'After that the link opens nothing: send it again, or ask in person.',
    },
    action: { ru: 'Посмотреть', en: 'See whom' },
  },
  'not-yet-invited': {
    why: { ru: 'Эти люди в списке и ещё не знают об этом.', en: 'They are on the list and do not know it yet.' },
    action: { ru: 'Пригласить', en: 'Invite' },
  },
  unconfirmed: {
    why: { ru: 'Место занято, а гость ещё не сказал, приедет ли.', en: 'The seat is taken, and the guest has yet to say they will come.' },
    action: { ru: 'Посмотреть', en: 'See whom' },
  },
} as const;
