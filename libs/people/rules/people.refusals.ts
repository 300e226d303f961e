import { refusalReasons } from '@kunak/platform/rules';

export const peopleRefusals = /* @__PURE__ */ refusalReasons('people', {
  nameEmpty: { ru: 'Напишите имя.', en: 'Write a name.' },
  nameTooLong: { ru: 'Имя длиннее {max} знаков. Сократите его.', en: 'The name is longer than {max} characters. Shorten it.' },
  nameWithMarkup: { ru: 'В имени есть знаки «<» или «>». Уберите их.', en: 'The name contains “<” or “>”. Take them out.' },
  nameWithoutLetters: { ru: 'В имени нет ни одной буквы.', en: 'The name has no letters in it.' },
  controlCharacters: {
    ru: 'В тексте есть невидимые служебные знаки. Наберите его заново, не копируя.',
    en: 'The text contains control characters that cannot be seen. Type it again instead of pasting.',
  },
  directionCharacters: {
    ru: 'В тексте есть невидимые знаки, которые меняют направление письма. Наберите его заново, не копируя.',
    en: 'The text contains invisible characters that turn the direction of writing. Type it again instead of pasting.',
  },
  zeroWidthCharacters: {
    ru: 'В тексте есть невидимые знаки нулевой ширины. Наберите его заново, не копируя.',
    en: 'The text contains invisible characters of zero width. Type it again instead of pasting.',
  },
  textTooLong: { ru: 'Слишком длинный текст: {length} знаков, помещается {max}.', en: 'The text is too long: {length} characters, there is room for {max}.' },
  emailBroken: { ru: 'Это не похоже на адрес почты. Пример: name@example.org', en: 'This does not look like an e-mail address. Example: name@example.org' },
  emailAlmost: { ru: 'Это не похоже на адрес почты. Может быть, {suggestion}?', en: 'This does not look like an e-mail address. Perhaps {suggestion}?' },
  emailMixedLetters: {
    ru: 'В адресе смешаны русские и латинские буквы, которые выглядят одинаково. Наберите адрес заново.',
    en: 'The address mixes Cyrillic and Latin letters that look the same. Type it again.',
  },
  phoneBroken: { ru: 'Это не похоже на номер телефона. Пример: +7 900 000-00-00', en: 'This does not look like a phone number. Example: +7 900 000-00-00' },
  phoneUnsure: { ru: 'Номер оставлен так, как написан: страна неясна.', en: 'The number is kept as typed: its country is not clear.' },
  dateBroken: { ru: 'Это не похоже на дату. Пример: 31.12.1990', en: 'This does not look like a date. Example: 31.12.1990' },
  dateDoesNotExist: { ru: 'Такого дня нет в календаре: {text}.', en: 'There is no such day in the calendar: {text}.' },
  dateTwoDigitYear: { ru: 'Год записан двумя цифрами. Прочитано как {date}.', en: 'The year has two digits. Read as {date}.' },
  dateAmbiguous: { ru: 'Неясно, где день, а где месяц. Прочитано как {date}.', en: 'It is not clear which number is the month. Read as {date}.' },
  dateFromNumber: { ru: 'Вместо даты стоит её номер в таблице. Прочитано как {date}.', en: 'A spreadsheet’s day number stands here. Read as {date}.' },
  codeNameNeeded: { ru: 'Для человека под защитой нужно кодовое имя.', en: 'A confidential person needs a code name.' },
  codeNameTells: { ru: 'Кодовое имя выдаёт настоящее. Возьмите другое.', en: 'The code name gives the real name away. Choose another.' },
  reasonNeeded: {
    ru: 'Напишите в нескольких словах, зачем нужно имя по паспорту. Причина будет записана.',
    en: 'Say in a few words why you need the legal name. The reason is recorded.',
  },
});
