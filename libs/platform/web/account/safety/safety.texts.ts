import { messages } from '../../texts/message';

export const safetyTexts = messages({
  title: { ru: 'Защита входа', en: 'Safety of your sign-in' },
  back: { ru: 'К учётной записи', en: 'To your account' },
  lead: {
    ru: 'Чем вы входите и что делать, если телефон или фразу потеряли вы или забрали у вас.',
    en: 'What you sign in with, and what happens when a phone or a passphrase is lost or taken from you.',
  },
  who: { ru: 'Эту страницу видите только вы.', en: 'Only you see this page.' },
  open: { ru: 'Открыть', en: 'Open' },
  summary: {
    ru: 'Ключи доступа, коды на чёрный день, закрытие на время поездки, доверенный человек.',
    en: 'Passkeys, codes for a bad day, closing for a journey, somebody you trust.',
  },

  secret: { ru: 'Фраза или напечатанный код', en: 'Passphrase or printed code' },
  hasPassphrase: { ru: 'Вы входите с парольной фразой.', en: 'You sign in with a passphrase.' },
  hasPrinted: { ru: 'Вы входите с напечатанным кодом.', en: 'You sign in with a printed code.' },
  hasBoth: { ru: 'Вы входите с фразой или с напечатанным кодом.', en: 'You sign in with a passphrase or with a printed code.' },
  hasNeither: { ru: 'Вы входите только ключом доступа.', en: 'You sign in with a passkey alone.' },
  secretHint: {
    ru: 'После замены старая не действует, а другие устройства выйдут.',
    en: 'After a change the old one no longer works, and other devices are signed out.',
  },
  newPassphrase: { ru: 'Новая фраза', en: 'New passphrase' },
  save: { ru: 'Сохранить', en: 'Save' },
  passphraseChanged: { ru: 'Фраза сохранена, другие устройства вышли', en: 'The passphrase is saved, other devices are signed out' },
  newPrinted: { ru: 'Новый напечатанный код', en: 'New printed code' },

  turnOff: { ru: 'Выключить', en: 'Turn off' },
  turnedOff: { ru: 'Вход в два шага выключен', en: 'Two-step sign-in is off' },

  recovery: { ru: 'Коды на чёрный день', en: 'Codes for a bad day' },
  recoveryLead: {
    ru: 'Десять кодов на бумаге. Каждый один раз пускает без фразы, без телефона и без ключа. Храните лист там, где его не найдут вместе с телефоном.',
    en: 'Ten codes on paper. Each lets you in once, without passphrase, phone or passkey. Keep the sheet where it will not be found together with your phone.',
  },
  recoveryLeft: {
    ru: '{left, plural, =0 {Кодов нет.} one {Остался # код.} few {Осталось # кода.} many {Осталось # кодов.} other {Осталось # кода.}}',
    en: '{left, plural, =0 {There are no codes.} one {# code is left.} other {# codes are left.}}',
  },
  recoveryMake: { ru: 'Сделать коды', en: 'Make codes' },
  recoveryAgain: { ru: 'Сделать новые коды', en: 'Make new codes' },
  recoveryAgainHint: { ru: 'Прежние перестанут действовать.', en: 'The ones before stop working.' },
  recoveryShown: { ru: 'Они показаны один раз. Распечатайте или перепишите их сейчас.', en: 'They are shown once. Print or copy them now.' },
  print: { ru: 'Распечатать', en: 'Print' },
  kept: { ru: 'Коды распечатаны или переписаны', en: 'I have printed or copied the codes' },
  keptMissing: { ru: 'Сначала сохраните: показать снова нельзя', en: 'Keep them first: they cannot be shown again' },
  done: { ru: 'Готово', en: 'Done' },

  contact: { ru: 'Доверенный человек', en: 'Somebody you trust' },
  contactLead: {
    ru: 'Дайте близкому человеку лист с кодом. Если вас задержали или устройство пропало, он закроет ваш вход на всех устройствах за минуту. Войти или увидеть что-либо с этим кодом нельзя.',
    en: 'Give a sheet with a code to somebody close. If you are held or a device is gone, they shut your account on every device within a minute. Nobody can sign in or see anything with this code.',
  },
  contactWhere: { ru: 'Код вводят на странице {address}', en: 'The code is typed at {address}' },
  contactMade: { ru: 'Код есть у вашего доверенного человека.', en: 'Somebody you trust has a code.' },
  contactMake: { ru: 'Сделать код', en: 'Make a code' },
  contactAgain: { ru: 'Сделать новый код', en: 'Make a new code' },
  contactRemove: { ru: 'Отменить код', en: 'Take the code back' },
  contactRemoved: { ru: 'Код больше не действует', en: 'The code no longer works' },
  contactAfter: { ru: 'Снова открыть вход смогут только организаторы.', en: 'Only organisers can open it again.' },
});
