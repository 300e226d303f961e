import { messages } from '../texts/message';

export const journalTexts = messages({
  journal: { ru: 'Журнал', en: 'Journal' },
  title: { ru: 'Кто что делал', en: 'Who did what' },
  lead: {
    ru: 'Только действия, без имён гостей и содержания. Время чтения закрытых данных округлено до часа.',
    en: 'Acts alone: no guest’s name, no content. When somebody read restricted data is kept to the hour.',
  },
  filter: { ru: 'Что показать', en: 'Show' },
  all: { ru: 'Все действия', en: 'All acts' },
  when: { ru: 'Когда', en: 'When' },
  who: { ru: 'Кто', en: 'Who' },
  what: { ru: 'Что', en: 'What' },
  machine: { ru: 'Сервер', en: 'The server' },
  gone: { ru: 'Нет в команде', en: 'No longer here' },
  more: { ru: 'Раньше', en: 'Earlier' },
  nothing: { ru: 'Таких записей нет', en: 'No such entries' },
  broken: { ru: 'Журнал изменён задним числом', en: 'The journal was changed afterwards' },
  brokenHint: {
    ru: 'Запись {sequence}, которую вы видели раньше, сегодня другая или пропала. Сохраните строку ниже вне этого сервера, скажите другому организатору и администратору. Администратор может выполнить эту команду:',
    en: 'Entry {sequence}, which you saw earlier, is another one today or gone. Keep the line below outside this server, tell another organiser and the administrator. The administrator can run this command:',
  },
  brokenRestored: {
    ru: 'Так бывает и после восстановления из резервной копии. Если администратор это подтвердил, сравнивайте дальше с сегодняшним концом.',
    en: 'This also happens after a backup was restored. If the administrator has confirmed it, compare with today’s end from now on.',
  },
  goOn: { ru: 'Строка сохранена, причина известна', en: 'The line is kept, the reason is known' },
  whole: { ru: 'Сходится с тем, что вы видели раньше', en: 'Agrees with what you saw earlier' },
  first: { ru: 'Сравнивать пока не с чем', en: 'Nothing to compare with yet' },
  state: {
    ru: '{sequence, plural, one {# запись} few {# записи} many {# записей} other {# записи}}. Отпечаток конца: {print}',
    en: '{sequence, plural, one {# entry} other {# entries}}. Fingerprint of the end: {print}',
  },
  keep: {
    ru: 'Браузер помнит этот конец и сравнит его при следующем входе. Сохраните строку и у себя или отдайте коллеге: в ней нет имён.',
    en: 'This browser remembers the end and compares it when you next sign in. Keep the line elsewhere too, or give it to a colleague: it names nobody.',
  },
  line: { ru: 'Конец журнала одной строкой', en: 'The end of the journal in one line' },
  check: { ru: 'Строка, сохранённая раньше', en: 'A line kept earlier' },
  compare: { ru: 'Сравнить', en: 'Compare' },
  noLine: { ru: 'Это не вся строка. Вставьте её целиком.', en: 'This is not the whole line. Paste all of it.' },
  otherHost: { ru: 'Эта строка из журнала другой организации.', en: 'This line is from another organisation’s journal.' },
  agrees: { ru: 'Сходится: запись {sequence} на своём месте', en: 'It agrees: entry {sequence} is in its place' },
});
