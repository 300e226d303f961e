import { refusalReasons } from '@kunak/platform/rules';

export const peopleApiRefusals = refusalReasons('people', {
  personTied: {
    ru: 'Этот человек уже где-то записан: на событие, в программу или как пользователь. Сначала уберите его оттуда.',
    en: 'This person already stands somewhere: at an event, in a programme or as a user. Take them out there first.',
  },
  importColumnsChanged: {
    ru: 'В файле {columns} столбцов, а назначено {mapped}. Проверьте столбцы ещё раз.',
    en: 'The file has {columns} columns and {mapped} are set. Look at the columns again.',
  },
  importUndecided: {
    ru: 'Сначала решите, один ли это человек: строки {rows}.',
    en: 'First decide whether it is the same person: rows {rows}.',
  },
  importNobody: { ru: 'В этом файле некого добавить.', en: 'There is nobody to bring in.' },
  importTied: {
    ru: 'Отменить нельзя: {names} уже где-то записаны (на событие, в программу или как пользователи). Сначала уберите их оттуда.',
    en: 'This cannot be undone: {names} already stand somewhere (at an event, in a programme or as users). Take them out there first.',
  },
  importLater: {
    ru: 'Отменить нельзя: более поздний список дополнил карточки этих людей. Сначала отмените его.',
    en: 'This cannot be undone: a later list has added to these people. Undo that one first.',
  },
  importUndone: { ru: 'Этот список уже отменён.', en: 'This list has been undone already.' },
});
