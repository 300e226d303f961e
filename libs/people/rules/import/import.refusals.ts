import { refusalReasons } from '@kunak/platform/rules';

/** Why a file is not read at all. */
export const importRefusals = /* @__PURE__ */ refusalReasons('people', {
  importTooBig: { ru: 'Файл больше {megabytes} МБ. Разделите его на части.', en: 'The file is larger than {megabytes} MB. Split it.' },
  importTooManyRows: {
    ru: 'В файле {rows} строк, за один раз помещается {max}. Разделите его на части.',
    en: 'The file has {rows} rows; {max} fit at once. Split it.',
  },
  importTooManyColumns: { ru: 'В файле {columns} столбцов, помещается {max}.', en: 'The file has {columns} columns; {max} fit.' },
  importEmpty: { ru: 'В файле нет ни одной строки с данными.', en: 'The file has no rows of data.' },
  importNotText: {
    ru: 'Это не файл CSV. Сохраните таблицу как «CSV» и загрузите ещё раз.',
    en: 'This is not a CSV file. Save the table as “CSV” and upload it again.',
  },
  importOpenQuote: {
    ru: 'Кавычка, открытая в строке {row}, нигде не закрыта. Исправьте файл и загрузите ещё раз.',
    en: 'A quotation mark opened in row {row} is never closed. Mend the file and upload it again.',
  },
  importNoName: { ru: 'Ни один столбец не назначен именем. Выберите, где имя.', en: 'No column is set as the name. Choose where the name is.' },
  importFieldTwice: { ru: 'Поле «{field}» назначено двум столбцам. Оставьте один.', en: 'The field “{field}” is set for two columns. Keep one.' },
});

/** What is wrong, or worth a look, in one cell. */
export const cellProblems = /* @__PURE__ */ refusalReasons('people', {
  cellNameMissing: { ru: 'Имя не указано: строка не войдёт.', en: 'The name is missing: the row stays out.' },
  cellEmpty: { ru: 'Пусто, хотя у других заполнено. Останется неизвестным.', en: 'Empty, though the others have it. It stays unknown.' },
  cellTooLong: {
    ru: 'Текст слишком длинный: {length} знаков, помещается {max}. Не войдёт.',
    en: 'The text is too long: {length} characters, {max} fit. It stays out.',
  },
  cellInvisible: { ru: 'Были невидимые знаки. Они убраны.', en: 'There were invisible characters. They are taken out.' },
  cellDamaged: { ru: 'Часть букв повреждена в самом файле (знак �). Проверьте.', en: 'Some letters are damaged in the file itself (the sign �). Check it.' },
  cellFormula: { ru: 'Это формула. Войдёт как простой текст и ничего не выполнит.', en: 'This is a formula. It comes in as plain text and runs nothing.' },
  cellPalochka: {
    ru: 'Вместо палочки Ӏ стоит похожий знак. Останется как есть; вернее так: {suggestion}',
    en: 'Another sign stands for the palochka Ӏ. It stays as typed; better: {suggestion}',
  },
  cellTwins: {
    ru: 'Среди русских букв есть похожие латинские. Останется как есть.',
    en: 'There are look-alike Latin letters among the Cyrillic ones. It stays as typed.',
  },
  cellOtherDateShape: {
    ru: 'Дата записана не так, как в остальном столбце. Прочитано как {date}.',
    en: 'The date is written in another way than the rest of the column. Read as {date}.',
  },
  cellFutureBirth: { ru: 'Дата рождения в будущем. Не войдёт.', en: 'The date of birth is in the future. It stays out.' },
  cellUnlikelyAge: { ru: 'Возраст {age}: проверьте дату.', en: 'Age {age}: check the date.' },
  cellPassportExpired: { ru: 'Паспорт уже недействителен: для поездки нужен новый.', en: 'The passport is no longer valid: a journey needs a new one.' },
  cellNoPassport: { ru: 'Загранпаспорта нет. Дата останется пустой.', en: 'There is no passport. The date stays empty.' },
  cellLeavesBeforeArriving: { ru: 'Отъезд раньше приезда. Проверьте обе даты.', en: 'The departure is before the arrival. Check both dates.' },
  cellFarDay: {
    ru: '{date}? Остальные даты столбца далеко от этой. Проверьте год и месяц.',
    en: '{date}? The other dates of the column are far from it. Check the year and the month.',
  },
  cellRegionUnknown: {
    ru: 'Такого региона нет в списке. Не войдёт, выберите потом в карточке.',
    en: 'This region is not in the list. It stays out; choose it later on the card.',
  },
  cellLanguageUnknown: { ru: 'Не все языки понятны. Не войдёт: {unread}', en: 'Not every language is clear. Left out: {unread}' },
  cellYesNoUnclear: { ru: 'Неясно, да или нет. Останется «не знаю».', en: 'Neither yes nor no. It stays “don’t know”.' },
  rowTooShort: {
    ru: 'В строке {cells} ячеек вместо {expected}. Недостающие считаются пустыми.',
    en: 'The row has {cells} cells instead of {expected}. The missing ones count as empty.',
  },
  rowTooLong: {
    ru: 'В строке {cells} ячеек вместо {expected}: данные могли сдвинуться. Лишнее не войдёт.',
    en: 'The row has {cells} cells instead of {expected}: the data may have shifted. The rest stays out.',
  },
  repeatsRow: {
    ru: '{certainty, select, certain {Повтор строки} likely {Скорее всего, повтор строки} other {Возможно, тёзка из строки}} {row}: {why}.',
    en: '{certainty, select, certain {Repeats row} likely {Probably repeats row} other {Perhaps a namesake of row}} {row}: {why}.',
  },
  knownAlready: {
    ru: '{certainty, select, certain {Уже есть в списке} likely {Скорее всего, уже есть в списке} other {Возможно, тёзка}}: {name} ({why}).',
    en: '{certainty, select, certain {Already known} likely {Probably already known} other {Perhaps a namesake}}: {name} ({why}).',
  },
});
