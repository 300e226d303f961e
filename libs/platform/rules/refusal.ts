import { formatMessage } from './messages';
import type { Language, Message, MessageValues } from './messages';

export type RefusalReason = { readonly code: string; readonly message: Message };

/**
 * Names a room's reasons to say no: `refusalReasons('visas', { overstay: {ru, en} })` gives `visas.overstay`.
 */
export function refusalReasons<Key extends string>(room: string, messages: Readonly<Record<Key, Message>>): Readonly<Record<Key, RefusalReason>> {
  const entries = Object.entries<Message>(messages).map(([key, message]) => [key, { code: `${room}.${key}`, message }]);
  return Object.fromEntries(entries) as Record<Key, RefusalReason>;
}

/** A rule says no. The person reads the message in their own language; the code is for programs. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(
    readonly reason: RefusalReason,
    readonly details: MessageValues = {},
  ) {
    super(reason.code);
    this.code = reason.code;
  }

  textIn(language: Language): string {
    return formatMessage(this.reason.message, language, this.details);
  }
}

export const platformRefusals = refusalReasons('platform', {
  notFound: { ru: 'Не найдено. Возможно, это удалено или у вас нет доступа.', en: 'Not found. It may have been removed, or you may not have access.' },
  invalid: { ru: 'Одно из значений не подходит. Проверьте введённое.', en: 'One of the values does not fit. Check what you entered.' },
  changedMeanwhile: {
    ru: 'Кто-то изменил это, пока вы писали, и ваше не сохранено. Скопируйте написанное, откройте заново и внесите туда.',
    en: 'Somebody changed this while you were writing, and yours was not saved. Copy what you wrote, open it anew and put it in there.',
  },
  collided: {
    ru: 'В то же мгновение здесь менял что-то кто-то ещё, и ваше не сохранено. Попробуйте ещё раз.',
    en: 'Somebody else was changing something here at the same moment, and yours was not saved. Try again.',
  },
  tooLong: { ru: 'Слишком длинный текст: не больше {max} знаков.', en: 'The text is too long: {max} characters at most.' },
  tooLarge: { ru: 'Файл или текст слишком велик: можно не больше {megabytes} МБ.', en: 'The file or text is too large: {megabytes} MB at most.' },
  badRequest: { ru: 'Запрос не разобрать. Обновите страницу и попробуйте снова.', en: 'This request makes no sense here. Reload the page and try again.' },
  alreadyExists: { ru: 'Такая запись уже есть.', en: 'This already exists.' },
  tooManyTries: { ru: 'Слишком много попыток. Подождите {seconds} с и попробуйте снова.', en: 'Too many tries. Wait {seconds} s and try again.' },
  noRoom: {
    ru: 'На сервере кончилось место: ничего не сохранено. Введённое осталось на странице; скажите тому, кто отвечает за сервер, и попробуйте позже.',
    en: 'The server has run out of room: nothing was saved. What you typed stays on the page; tell whoever runs the server, and try again later.',
  },
  broken: {
    ru: 'Что-то сломалось у нас. Попробуйте ещё раз; введённое не потеряно.',
    en: 'Something broke on our side. Try again; what you typed is not lost.',
  },
});

/** Missing and forbidden look the same from outside: the difference would tell that something exists. */
export class NotFound extends Refusal {
  constructor() {
    super(platformRefusals.notFound);
  }
}

/** The same outward answer as {@link NotFound}; a separate class, so that tests and logs can tell them apart. */
export class Forbidden extends NotFound {}
