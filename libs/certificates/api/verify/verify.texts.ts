import type { Message } from '@kunak/platform/rules';

export const verifyTexts = {
  title: { ru: 'Проверка по коду', en: 'Check a code' },
  lead: {
    ru: 'Введите код с документа. Ответ говорит, действует ли документ, и только то, что разрешил показать его владелец.',
    en: 'Type the code on the document. The answer says whether it is valid, and only what its holder lets us show.',
  },
  code: { ru: 'Код', en: 'Code' },
  hint: { ru: '28 букв и цифр. Пробелы и дефисы не важны.', en: '28 letters and digits. Spaces and dashes do not matter.' },
  check: { ru: 'Проверить', en: 'Check' },
  another: { ru: 'Проверить другой код', en: 'Check another code' },
  subject: { ru: 'Тема', en: 'Subject' },
  days: { ru: 'Даты', en: 'Dates' },
  name: { ru: 'Имя', en: 'Name' },
  validNote: {
    ru: 'Сверьте с документом то, что показано здесь. Больше о нём здесь узнать нельзя.',
    en: 'Compare what is shown here with the document. Nothing more can be learnt about it here.',
  },
  revokedNote: {
    ru: 'Документ с этим кодом больше не действует. Причину знает тот, кто его выдал.',
    en: 'The document with this code is no longer valid. Whoever issued it knows why.',
  },
  notFoundNote: {
    ru: 'Сверьте код с документом по группам из четырёх знаков. Если всё совпадает, документ недействителен.',
    en: 'Compare the code with the document, four signs at a time. If it is the same, the document is not valid.',
  },
  tooMany: {
    ru: 'Слишком много проверок. Подождите {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}} и попробуйте снова.',
    en: 'Too many checks. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  },
  kept: { ru: 'Мы не записываем, кто и что проверяет.', en: 'We do not record who checks what.' },
  otherLanguage: { ru: 'In English', en: 'По-русски' },
  problem: { ru: 'Проверьте код', en: 'Check the code' },
} satisfies Record<string, Message>;
