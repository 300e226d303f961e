import { messages } from '@kunak/platform/web';

export const programmeTexts = messages({
  title: { ru: 'Программа', en: 'Programme' },
  event: { ru: 'Событие', en: 'Event' },
  timesHere: { ru: 'Время — по часам места встречи ({zone}).', en: 'Times are by the clock of the venue ({zone}).' },
  ownBeside: { ru: 'Рядом — время у вас.', en: 'Your own time stands beside.' },
  version: { ru: 'Выпуск {number}, {moment}', en: 'Release {number}, {moment}' },
  note: { ru: 'От организаторов', en: 'From the organisers' },
  onlyMine: { ru: 'Только с моим участием', en: 'Only those with my part' },
  mine: { ru: 'Ваше участие: {role}', en: 'Your part: {role}' },
  yourTime: { ru: 'у вас {time}', en: '{time} where you are' },
  noRoom: { ru: 'Место уточняется', en: 'Place to be told' },
  languages: { ru: 'Языки: {languages}', en: 'Languages: {languages}' },
  notOut: { ru: 'Программа ещё не готова', en: 'The programme is not out yet' },
  notOutHint: {
    ru: 'Организаторы её составляют. Когда она выйдет, вы увидите её здесь.',
    en: 'The organisers are working on it. You will see it here when it is out.',
  },
  noEvent: { ru: 'Здесь появится программа', en: 'The programme will be here' },
  noEventHint: {
    ru: 'Когда у вас будет место на событии, вы увидите здесь, где и когда быть.',
    en: 'Once you have a place at an event, this page tells where to be and when.',
  },
  notYours: { ru: 'Программа откроется вместе с местом', en: 'The programme opens with your place' },
  notYoursHint: {
    ru: 'Кто выступает и где быть, узнают только те, у кого есть место. Как только организаторы примут вас, программа появится здесь, а вам придёт письмо без подробностей.',
    en: 'Who speaks and where to be is told only to those who have a place. As soon as the organisers accept you, the programme is here, and you get a letter without details.',
  },
  noneMine: { ru: 'В программе нет встреч, где вы выступаете или помогаете.', en: 'There is no session in which you speak or help.' },
  showAll: { ru: 'Показать всю программу', en: 'Show the whole programme' },
  empty: { ru: 'В программе пока пусто', en: 'The programme is empty for now' },
  calendar: { ru: 'Мои часы для календаря', en: 'My hours for a calendar' },
  calendarHint: {
    ru: 'В файле только часы, когда вы заняты, и слово «Занято»: ни названий, ни места, ни имён. Файл останется на этом устройстве.',
    en: 'The file holds only the hours when you are busy, and the word “Busy”: no titles, no place, no names. The file stays on this device.',
  },
  calendarOfAll: { ru: 'Часы программы для календаря', en: 'The programme’s hours for a calendar' },
  calendarOfAllHint: {
    ru: 'В файле только часы, когда идёт программа, и слово «Занято»: ни названий, ни места, ни имён. Файл останется на этом устройстве.',
    en: 'The file holds only the hours of the programme, and the word “Busy”: no titles, no place, no names. The file stays on this device.',
  },
  print: { ru: 'Печать', en: 'Print' },
  offline: { ru: 'Нет связи. Программа появится, когда связь вернётся.', en: 'No connection. The programme appears when it is back.' },
  broken: { ru: 'Программа не открылась. Попробуйте ещё раз.', en: 'The programme did not open. Try again.' },
  days: { ru: 'Дни', en: 'Days' },
});
