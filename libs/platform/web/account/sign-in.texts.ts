import { messages } from '../texts/message';

export const signInTexts = messages({
  title: { ru: 'Вход', en: 'Sign in' },
  lead: { ru: 'После выхода в браузере ничего не остаётся.', en: 'After you sign out nothing stays in the browser.' },
  login: { ru: 'Имя для входа или почта', en: 'Sign-in name or e-mail' },
  loginMissing: { ru: 'Напишите имя для входа', en: 'Give your sign-in name' },
  passphrase: { ru: 'Парольная фраза', en: 'Passphrase' },
  passphraseMissing: { ru: 'Напишите парольную фразу', en: 'Give your passphrase' },
  codeTitle: { ru: 'Второй шаг', en: 'Second step' },
  code: { ru: 'Код из приложения', en: 'Code from your app' },
  codeHint: { ru: 'Шесть цифр; новый код каждые 30 секунд', en: 'Six digits; a new code every 30 seconds' },
  codeMissing: { ru: 'Напишите шесть цифр из приложения', en: 'Give the six digits from your app' },
  printed: { ru: 'Напечатанный код', en: 'Printed code' },
  printedHint: { ru: 'Семь групп по четыре знака. Чёрточки можно не писать.', en: 'Seven groups of four. You may leave the dashes out.' },
  printedMissing: { ru: 'Перепишите код с листа', en: 'Copy the code from your sheet' },
  printedWrong: { ru: 'В коде описка. Сверьте его с листом.', en: 'There is a slip in the code. Compare it with your sheet.' },
  usePrinted: { ru: 'У меня напечатанный код', en: 'I have a printed code' },
  usePassphrase: { ru: 'У меня парольная фраза', en: 'I have a passphrase' },
  send: { ru: 'Войти', en: 'Sign in' },
  endsSoon: { ru: 'Сеанс скоро закончится.', en: 'Your session is about to end.' },
  endsIdle: {
    ru: 'Осталось {minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}. Введённое останется на странице.',
    en: '{minutes, plural, one {# minute} other {# minutes}} left. What you typed stays on the page.',
  },
  endsForGood: {
    ru: 'Прошло 12 часов. Через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} нужно будет войти снова; введённое останется.',
    en: '12 hours have passed. In {minutes, plural, one {# minute} other {# minutes}} you will be asked to sign in again; what you typed stays.',
  },
  stay: { ru: 'Остаться', en: 'Stay signed in' },
  againTitle: { ru: 'Сеанс закончился', en: 'Your session has ended' },
  againLead: { ru: 'Войдите снова. Страница под этим окном осталась как была.', en: 'Sign in again. The page behind this window is as you left it.' },
});
