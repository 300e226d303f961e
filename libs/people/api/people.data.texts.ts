import type { Message } from '@kunak/platform/rules';

/** What a person reads over their own data. */
export const peopleWords = {
  workingName: { ru: 'Имя', en: 'Name' },
  codeName: { ru: 'Псевдоним', en: 'Code name' },
  exposure: { ru: 'Открытость имени', en: 'How openly the name is used' },
  languages: { ru: 'Языки', en: 'Languages' },
  languageLevels: { ru: 'Владение языками', en: 'Levels of languages' },
  searchText: { ru: 'Имя для поиска', en: 'Name for search' },
  email: { ru: 'Электронная почта', en: 'E-mail' },
  phone: { ru: 'Телефон', en: 'Phone' },
  gender: { ru: 'Пол', en: 'Gender' },
  homeRegion: { ru: 'Республика', en: 'Region' },
  occupation: { ru: 'Занятие', en: 'Occupation' },
  notes: { ru: 'Заметки', en: 'Notes' },
  legalName: { ru: 'Имя по паспорту', en: 'Legal name' },
  dateOfBirth: { ru: 'Дата рождения', en: 'Date of birth' },
  passportValidUntil: { ru: 'Паспорт действует до', en: 'Passport valid until' },
  at: { ru: 'Когда', en: 'When' },
  reason: { ru: 'Зачем', en: 'What for' },
  fileName: { ru: 'Имя файла', en: 'File name' },
  filled: { ru: 'Что заполнено', en: 'What was filled in' },
  addedNotes: { ru: 'Добавлено в заметки', en: 'Added to the notes' },
  organisation: { ru: 'Организация', en: 'Organisation' },
  arrival: { ru: 'Приезд', en: 'Arrival' },
  departure: { ru: 'Отъезд', en: 'Departure' },
  needsInterpretation: { ru: 'Нужен перевод', en: 'Needs interpretation' },
} as const satisfies Record<string, Message>;

export const peopleTables = {
  room: { ru: 'Люди', en: 'People' },
  person: { ru: 'Карточка', en: 'Card' },
  identity: { ru: 'Данные для визы и билета', en: 'For visa and ticket' },
  openings: { ru: 'Кто открывал данные для визы и билета', en: 'Who opened what is for visa and ticket' },
  batches: { ru: 'Загруженные списки с этим именем', en: 'Imported lists with this name' },
  rows: { ru: 'Что пришло из списков', en: 'What came in with lists' },
  exports: { ru: 'Выгрузки', en: 'Exports' },
} as const satisfies Record<string, Message>;
