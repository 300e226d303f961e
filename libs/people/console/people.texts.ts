import { messages } from '@kunak/platform/web';

export const peopleTexts = messages({
  title: { ru: 'Люди', en: 'People' },
  lead: { ru: 'Список видят организаторы и координатор по безопасности.', en: 'The list is seen by organisers and the protection lead.' },
  add: { ru: 'Добавить человека', en: 'Add a person' },
  importList: { ru: 'Загрузить список', en: 'Import a list' },
  exportList: { ru: 'Выгрузить этот список', en: 'Export this list' },
  moreActions: { ru: 'Ещё', en: 'More' },
  search: { ru: 'Имя, в любом написании', en: 'Name, in any spelling' },
  findPerson: { ru: 'Искать в списке', en: 'Search the list' },
  selectRow: { ru: 'Выбрать строку', en: 'Select the row' },
  name: { ru: 'Имя', en: 'Name' },
  exposure: { ru: 'Открытость', en: 'Exposure' },
  languages: { ru: 'Языки', en: 'Languages' },
  region: { ru: 'Регион', en: 'Region' },
  occupation: { ru: 'Занятие', en: 'Occupation' },
  organisation: { ru: 'Организация', en: 'Organisation' },
  clearFilters: { ru: 'Сбросить всё', en: 'Clear all' },
  filters: { ru: 'Отбор', en: 'Filters' },
  nobody: { ru: 'Здесь пока никого нет', en: 'Nobody here yet' },
  nobodyHint: {
    ru: 'Загрузите список, который уже есть в таблице, или добавьте первого человека.',
    en: 'Import the list that you keep in a spreadsheet, or add the first person.',
  },
  notFound: { ru: 'Никто не нашёлся', en: 'Nobody found' },
  notFoundHint: {
    ru: 'Попробуйте начало имени или фамилии. Людей под защитой ищите по кодовому имени.',
    en: 'Try the beginning of a name. Look for confidential people by their code name.',
  },
  removed: { ru: 'Убрано из списка: {name}', en: 'Removed: {name}' },
  removedMany: {
    ru: '{count, plural, one {Убран # человек} few {Убрано # человека} many {Убрано # человек} other {Убрано # человека}}',
    en: '{count, plural, one {# person removed} other {# people removed}}',
  },
  remove: { ru: 'Убрать из списка', en: 'Remove' },
  saved: { ru: 'Сохранено: {name}', en: 'Saved: {name}' },
  exported: {
    ru: '{people, plural, one {В файле # человек} few {В файле # человека} many {В файле # человек} other {В файле # человека}}{leftOut, plural, =0 {} other {, под защитой и не в файле: #}}',
    en: '{people, plural, one {# person in the file} other {# people in the file}}{leftOut, plural, =0 {} other {, # confidential left out}}',
  },
  fileName: { ru: 'spisok.csv', en: 'list.csv' },
});
