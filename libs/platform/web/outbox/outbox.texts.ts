import type { MailFailure, MailState } from '@kunak/platform/rules';
import type { TagKind } from '../parts/tag';
import { messages } from '../texts/message';
import type { Text } from '../texts/message';

export const outboxTexts = messages({
  outbox: { ru: 'Исходящие', en: 'Outbox' },
  lead: {
    ru: 'Письма нескольким людям ждут здесь, пока кто-то из организаторов их не прочитает и не отправит.',
    en: 'Letters to more than one person wait here until an organiser has read and sent them.',
  },
  words: { ru: 'письма почта отправить', en: 'mail letters send' },
  back: { ru: 'К исходящим', en: 'Outbox' },
  empty: { ru: 'Писем нет', en: 'No letters' },
  emptyHint: {
    ru: 'Когда вы пригласите нескольких человек или выпустите расписание, письма сначала появятся здесь.',
    en: 'When you invite several people or release a schedule, the letters come here first.',
  },
  toRead: { ru: 'Ждут вас', en: 'Waiting for you' },
  gone: { ru: 'Отправленные', en: 'Sent' },
  single: { ru: 'Отдельные письма, которые не ушли', en: 'Single letters that did not go out' },
  made: { ru: 'Подготовлено {moment}', en: 'Laid out {moment}' },
  sentAt: { ru: 'Отправлено {moment}', en: 'Sent {moment}' },
  held: {
    ru: '{count, plural, one {# письмо ждёт} few {# письма ждут} many {# писем ждут} other {# письма ждут}}',
    en: '{count, plural, one {# letter waits} other {# letters wait}}',
  },
  onTheWay: { ru: '{count} в пути', en: '{count} on the way' },
  sent: { ru: '{count} ушло', en: '{count} sent' },
  failed: { ru: '{count} не ушло', en: '{count} failed' },
  dropped: { ru: '{count} убрано', en: '{count} taken out' },
  read: { ru: 'Прочитать', en: 'Read' },
  look: { ru: 'Открыть', en: 'Open' },
  letter: {
    ru: '{count, plural, one {Это письмо получит # человек} few {Это письмо получат # человека} many {Это письмо получат # человек} other {Это письмо получат # человека}}',
    en: '{count, plural, one {# person gets this letter} other {# people get this letter}}',
  },
  letterLead: {
    ru: 'Каждому на его языке. Изменить слова нельзя: они нейтральны для всех.',
    en: 'Each in their own language. The words stay as they are: neutral for everyone.',
  },
  people: { ru: 'Кому', en: 'To whom' },
  person: { ru: 'Имя', en: 'Name' },
  language: { ru: 'Язык письма', en: 'Language' },
  russian: { ru: 'Русский', en: 'Russian' },
  english: { ru: 'Английский', en: 'English' },
  state: { ru: 'Состояние', en: 'State' },
  actions: { ru: 'Действия', en: 'Actions' },
  send: {
    ru: 'Отправить {count, plural, one {# письмо} few {# письма} many {# писем} other {# письма}}',
    en: 'Send {count, plural, one {# letter} other {# letters}}',
  },
  telling: { ru: 'Эти письма выдали бы нас', en: 'These letters would give us away' },
  tellingHint: {
    ru: 'Пока в них есть слова из списка, они не уйдут. Уберите слово из письма, отправителя или адреса. Если само по себе оно ничего не выдаёт, его можно снять в списке.',
    en: 'They do not leave while a word of the list stands in them. Take it out of the letter, the sender or the address. If it gives nothing away by itself, it can be set aside on the list.',
  },
  tellingList: { ru: 'Список «Что нас выдаёт»', en: 'The list “What gives us away”' },
  sendHint: { ru: 'Ещё полминуты отправку можно отменить.', en: 'For half a minute you can still take it back.' },
  sending: { ru: 'Письма уйдут через полминуты', en: 'The letters leave in half a minute' },
  recall: { ru: 'Вернуть', en: 'Call back' },
  recalled: { ru: 'Ничего не ушло: письма снова ждут', en: 'Nothing has left: the letters wait again' },
  drop: { ru: 'Не отправлять', en: 'Do not send' },
  dropAll: { ru: 'Убрать все', en: 'Take all out' },
  droppedNow: {
    ru: '{count, plural, one {# письмо убрано} few {# письма убраны} many {# писем убрано} other {# письма убраны}}',
    en: '{count, plural, one {# letter taken out} other {# letters taken out}}',
  },
  restore: { ru: 'Вернуть в список', en: 'Put back' },
  retry: { ru: 'Отправить ещё раз', en: 'Try again' },
  retryAll: { ru: 'Отправить неудавшиеся ещё раз', en: 'Try all failed again' },
  retried: { ru: 'Пробуем ещё раз', en: 'Trying again' },
  needHeld: {
    ru: '{count, plural, one {# письмо ждёт отправки} few {# письма ждут отправки} many {# писем ждут отправки} other {# письма ждут отправки}}',
    en: '{count, plural, one {# letter waits to be sent} other {# letters wait to be sent}}',
  },
  needHeldWhy: {
    ru: 'Без вас они не уйдут: прочитайте и отправьте. Ждут с {since}.',
    en: 'They do not leave without you: read and send them. Waiting since {since}.',
  },
  needFailed: {
    ru: '{count, plural, one {# письмо не ушло} few {# письма не ушли} many {# писем не ушло} other {# письма не ушли}}',
    en: '{count, plural, one {# letter did not go out} other {# letters did not go out}}',
  },
  needFailedWhy: {
    ru: 'Эти люди ничего не получили. Почему, сказано рядом с письмом.',
    en: 'These people got nothing. The letter says why.',
  },
});

export const mailStateTexts: Readonly<Record<MailState, { readonly text: Text; readonly kind: TagKind }>> = {
  held: { text: { ru: 'Ждёт', en: 'Waits' }, kind: 'info' },
  waiting: { text: { ru: 'В пути', en: 'On the way' }, kind: 'plain' },
  sent: { text: { ru: 'Ушло', en: 'Sent' }, kind: 'ok' },
  kept: { text: { ru: 'В почте этой машины', en: 'In this machine’s mailbox' }, kind: 'ok' },
  failed: { text: { ru: 'Не ушло', en: 'Failed' }, kind: 'danger' },
  dropped: { text: { ru: 'Убрано', en: 'Taken out' }, kind: 'plain' },
};

export const mailFailureTexts: Readonly<Record<MailFailure, Text>> = {
  'address-refused': { ru: 'почтовый сервер не принимает этот адрес', en: 'the mail server takes nothing for this address' },
  'names-us': { ru: 'письмо выдало бы нас', en: 'the letter would give us away' },
  'server-away': { ru: 'почтовый сервер не отвечал несколько часов', en: 'the mail server did not answer for hours' },
};
