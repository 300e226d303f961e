import { messages } from '@kunak/platform/web';

export const participantsTexts = messages({
  title: { ru: 'Участники', en: 'Participants' },
  lead: { ru: 'Этот список видят организаторы и специалист по защите.', en: 'Organisers and the protection officer see this list.' },
  invite: { ru: 'Пригласить', en: 'Invite people' },
  form: { ru: 'Анкета', en: 'Registration form' },
  search: { ru: 'Найти участника', en: 'Find a participant' },
  order: { ru: 'Порядок', en: 'Order' },
  orderRecent: { ru: 'Сначала новые', en: 'Latest first' },
  orderName: { ru: 'По имени', en: 'By name' },
  name: { ru: 'Имя', en: 'Name' },
  state: { ru: 'Состояние', en: 'State' },
  answers: { ru: 'Ответы', en: 'Answers' },
  languages: { ru: 'Языки', en: 'Languages' },
  since: { ru: 'С какого времени', en: 'Since' },
  sent: { ru: 'Отправлены', en: 'Sent' },
  notSent: { ru: 'Ещё нет', en: 'Not yet' },
  notTold: { ru: 'Приглашение ещё не ушло', en: 'Invitation not sent yet' },
  linkExpired: { ru: 'Ссылка истекла', en: 'Link has expired' },
  byState: { ru: 'Показать по состоянию', en: 'Show by state' },
  everyone: { ru: 'Все', en: 'All' },
  nobody: { ru: 'В списке пока никого нет', en: 'Nobody is on the list yet' },
  nobodyHint: {
    ru: 'Пригласите людей: каждый получит письмо на своём языке или ссылку на бумаге.',
    en: 'Invite people: each gets a letter in their own language, or a link on paper.',
  },
  notFound: { ru: 'Никого не нашлось', en: 'Nobody found' },
  notFoundHint: {
    ru: 'Попробуйте часть имени: I, l, 1 и Ӏ считаются одной буквой, е и ё тоже.',
    en: 'Try a part of the name: I, l, 1 and Ӏ count as one letter, and so do е and ё.',
  },
  clear: { ru: 'Показать всех', en: 'Show everybody' },
  seats: { ru: 'Занято мест: {taken} из {capacity}', en: '{taken} of {capacity} seats taken' },
  seatsOpen: { ru: 'Занято мест: {taken}, предела нет', en: '{taken} seats taken, no limit set' },
  seatsFree: {
    ru: '{free, plural, =0 {Свободных нет} one {Свободно # место} few {Свободно # места} many {Свободно # мест} other {Свободно # места}}',
    en: '{free, plural, =0 {None free} one {# free} other {# free}}',
  },
  seatsHint: { ru: 'Место занимают принятые и подтвердившие.', en: 'Accepted and confirmed guests take a seat.' },
  accept: { ru: 'Принять: {count}', en: 'Accept {count}' },
  acceptLimited: {
    ru: 'Принять: {count} (мест: {free})',
    en: 'Accept {count} ({free, plural, one {# seat} other {# seats}} left)',
  },
  waitingList: { ru: 'В лист ожидания: {count}', en: 'Waiting list {count}' },
  decline: { ru: 'Отказать: {count}', en: 'Decline {count}' },
  select: { ru: 'Выбрать строку', en: 'Select this row' },
  focusSearch: { ru: 'Найти участника', en: 'Find a participant' },
  movedOne: { ru: '{name}: {state}', en: '{name}: {state}' },
  accepted: {
    ru: 'Приняты: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}. Кто уже может войти, получит нейтральное письмо.',
    en: '{count, plural, one {# person} other {# people}} accepted. Whoever can sign in already gets a neutral letter.',
  },
  waiting: {
    ru: 'В листе ожидания: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.',
    en: '{count, plural, one {# person} other {# people}} put on the waiting list.',
  },
  declined: {
    ru: 'Отказ: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}. Кто уже может войти, получит нейтральное письмо.',
    en: '{count, plural, one {# person} other {# people}} declined. Whoever can sign in already gets a neutral letter.',
  },
  nothingMoved: { ru: 'Ничего не изменилось: этот шаг здесь невозможен.', en: 'Nothing changed: this step is not possible here.' },
  leftAlone: {
    ru: 'Без изменений: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}: состояние этого не позволяет.',
    en: '{count, plural, one {# person stays} other {# people stay}} as before: their state does not allow it.',
  },
});

export const seatingTexts = messages({
  title: { ru: 'Мест меньше, чем выбрано', en: 'Fewer seats than chosen' },
  lead: {
    ru: 'Выбрано: {count}. Свободно мест: {free}. Места получат те, кто раньше отправил анкету; остальные встанут в лист ожидания.',
    en: '{count} chosen, {free, plural, one {# seat} other {# seats}} free. Whoever sent the registration earlier gets a seat; the others go to the waiting list.',
  },
  getSeat: { ru: 'Получат место', en: 'Get a seat' },
  wait: { ru: 'В лист ожидания', en: 'To the waiting list' },
  stay: { ru: 'Останутся как есть: анкета не отправлена', en: 'Stay as they are: no registration sent' },
  go: { ru: 'Принять {seated} и записать в лист ожидания {waiting}', en: 'Accept {seated}, put {waiting} on the waiting list' },
  cancel: { ru: 'Ничего не менять', en: 'Change nothing' },
  doneTitle: { ru: 'Кто получил место', en: 'Who got a seat' },
  accepted: { ru: 'Приняты', en: 'Accepted' },
  onList: { ru: 'В листе ожидания', en: 'On the waiting list' },
  unchanged: { ru: 'Без изменений', en: 'Unchanged' },
  close: { ru: 'Понятно', en: 'Done' },
  undo: { ru: 'Отменить всё', en: 'Undo all of it' },
});

export const offerTexts = messages({
  title: {
    ru: '{count, plural, one {Тем, кто ждёт, можно предложить # место} few {Тем, кто ждёт, можно предложить # места} many {Тем, кто ждёт, можно предложить # мест} other {Тем, кто ждёт, можно предложить # места}}',
    en: '{count, plural, one {A seat can be offered to whoever waits} other {# seats can be offered to those who wait}}',
  },
  next: {
    ru: 'По очереди из листа ожидания: {names}{more, plural, =0 {} one { и ещё #} few { и ещё #} many { и ещё #} other { и ещё #}}. На ответ у гостя неделя.',
    en: 'In turn from the waiting list: {names}{more, plural, =0 {} one { and # more} other { and # more}}. The guest has a week to answer.',
  },
  offer: {
    ru: '{count, plural, one {Предложить место} few {Предложить # места} many {Предложить # мест} other {Предложить # места}}',
    en: '{count, plural, one {Offer the seat} other {Offer # seats}}',
  },
  none: { ru: 'Уже предложено: свободных мест для листа ожидания больше нет.', en: 'Offered already: no seat is left for the waiting list.' },
  offered: {
    ru: '{count, plural, one {Место предложено # гостю} few {Места предложены # гостям} many {Места предложены # гостям} other {Места предложены # гостям}}',
    en: '{count, plural, one {The seat is offered to # guest} other {Seats are offered to # guests}}',
  },
});
