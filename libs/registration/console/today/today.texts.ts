import { messages } from '@kunak/platform/web';
import type { Text } from '@kunak/platform/web';
import type { RegistrationNeedKind } from '@kunak/registration/rules';

const whys = messages({
  decide: {
    ru: '{days, plural, =0 {Люди ждут ответа: без него нельзя начинать визу и билеты.} one {Первая ждёт # день: без ответа нельзя начинать визу и билеты.} few {Первая ждёт # дня: без ответа нельзя начинать визу и билеты.} many {Первая ждёт # дней: без ответа нельзя начинать визу и билеты.} other {Первая ждёт # дня: без ответа нельзя начинать визу и билеты.}}',
    en: '{days, plural, =0 {People wait for an answer; visas and tickets cannot begin without one.} one {The first has waited # day; visas and tickets cannot begin without an answer.} other {The first has waited # days; visas and tickets cannot begin without an answer.}}',
  },
  offer: {
    ru: 'Ждут с {since}. Места получат те, кто ждёт дольше всех; на ответ у гостя неделя.',
    en: 'The first has waited since {since}. Seats go to those who have waited longest; a guest has a week to answer.',
  },
  lapsed: {
    ru: 'Место ждёт ответа дольше срока: напомните или отдайте его следующему.',
    en: 'The seat has waited longer than agreed: remind them, or give it to the next.',
  },
  expiring: {
    ru: 'Потом ссылка не откроется: отправьте её ещё раз или спросите сами.',
    en: 'After that the link opens nothing: send it again, or ask in person.',
  },
  unanswered: {
    ru: 'Приглашение ушло больше недели назад: напомните или спросите сами.',
    en: 'The invitation left more than a week ago: send a reminder, or ask in person.',
  },
  unasked: { ru: 'Эти люди в списке и ещё не знают об этом.', en: 'They are on the list and do not know it yet.' },
  unconfirmed: {
    ru: '{days, plural, =0 {Место занято, а гость ещё не сказал, приедет ли.} one {Первый молчит # день.} few {Первый молчит # дня.} many {Первый молчит # дней.} other {Первый молчит # дня.}}',
    en: '{days, plural, =0 {The seat is taken, and the guest has yet to say they will come.} one {The first has been silent for # day.} other {The first has been silent for # days.}}',
  },
});
const actions = messages({
  decide: { ru: 'Решить', en: 'Decide' },
  offer: {
    ru: '{count, plural, one {Предложить место} few {Предложить # места} many {Предложить # мест} other {Предложить # места}}',
    en: '{count, plural, one {Offer the seat} other {Offer # seats}}',
  },
  see: { ru: 'Посмотреть', en: 'See whom' },
  invite: { ru: 'Пригласить', en: 'Invite' },
});

type Words = { readonly why: Text; readonly action: Text; readonly weight: number; readonly page: string; readonly query: boolean };

/** Why each matter is worth the organiser's minute, the word on its button, and where that leads. */
export const needTexts: Readonly<Record<RegistrationNeedKind, Words>> = {
  decide: { why: whys.decide, action: actions.decide, weight: 3, page: 'participants', query: true },
  'offer-seats': { why: whys.offer, action: actions.offer, weight: 3, page: 'participants', query: true },
  'offers-lapsed': { why: whys.lapsed, action: actions.see, weight: 3, page: 'participants', query: true },
  'invitations-expiring': { why: whys.expiring, action: actions.see, weight: 6, page: 'participants', query: true },
  'invitations-unanswered': { why: whys.unanswered, action: actions.see, weight: 7, page: 'participants', query: true },
  'not-yet-invited': { why: whys.unasked, action: actions.invite, weight: 7, page: 'invite', query: false },
  unconfirmed: { why: whys.unconfirmed, action: actions.see, weight: 7, page: 'participants', query: true },
};
