import { messages } from '../texts/message';

export const invitationTexts = messages({
  title: { ru: 'Приглашение', en: 'Your invitation' },
  lead: {
    ru: 'Выберите, как вы будете входить. Ссылка действует один раз: после этого шага она не нужна.',
    en: 'Choose how you will sign in. The link works once: after this step you do not need it.',
  },
  way: { ru: 'Как вы хотите входить', en: 'How do you want to sign in' },
  byPassphrase: { ru: 'С парольной фразой', en: 'With a passphrase' },
  byPassphraseHint: { ru: 'Вы придумываете её и помните', en: 'You think of it and remember it' },
  byPrinted: { ru: 'С напечатанным кодом', en: 'With a printed code' },
  byPrintedHint: { ru: 'Мы покажем код один раз; его надо распечатать или переписать', en: 'We show a code once; print it or copy it by hand' },
  wayMissing: { ru: 'Выберите один из двух способов', en: 'Choose one of the two ways' },
  passphrase: { ru: 'Новая парольная фраза', en: 'New passphrase' },
  passphraseHint: {
    ru: 'Не меньше 12 знаков. Хорошо: четыре случайных слова через пробел.',
    en: 'At least 12 characters. Good: four random words with spaces.',
  },
  passphraseShort: { ru: 'Фраза короче 12 знаков. Добавьте слово.', en: 'The passphrase is shorter than 12 characters. Add a word.' },
  still: {
    ru: '{left, plural, one {Ещё # знак} few {Ещё # знака} many {Ещё # знаков} other {Ещё # знака}}',
    en: '{left, plural, one {# character to go} other {# characters to go}}',
  },
  simple: { ru: 'Слишком однообразно: такую фразу легко подобрать', en: 'Too uniform: this is easy to guess' },
  enough: { ru: 'Достаточно длинная. Ещё одно слово сделает её надёжнее.', en: 'Long enough. One more word makes it stronger.' },
  good: { ru: 'Хорошая фраза', en: 'A good passphrase' },
  continue: { ru: 'Продолжить', en: 'Continue' },
  noToken: {
    ru: 'Эта ссылка уже использована или закончилась. Напишите тому, кто вас пригласил.',
    en: 'This link has been used or has ended. Write to whoever invited you.',
  },
  loginTitle: { ru: 'Готово', en: 'Done' },
  loginIs: { ru: 'Ваше имя для входа', en: 'Your sign-in name' },
  loginHint: { ru: 'Запомните его вместе с фразой. Больше оно нигде не показано.', en: 'Remember it with your passphrase. It is shown nowhere else.' },
  toTasks: { ru: 'Дальше', en: 'Go on' },
  printedTitle: { ru: 'Ваш код', en: 'Your code' },
  printedLead: { ru: 'Он показан один раз. Кто знает код, может войти вместо вас.', en: 'It is shown once. Whoever knows it can sign in as you.' },
  print: { ru: 'Распечатать', en: 'Print' },
  kept: { ru: 'Код распечатан или переписан', en: 'I have printed or copied the code' },
  keptMissing: { ru: 'Сначала сохраните код: показать его снова нельзя', en: 'Keep the code first: it cannot be shown again' },
});
