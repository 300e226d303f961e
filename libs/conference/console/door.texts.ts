import { messages } from '@kunak/platform/web';

export const doorTexts = messages({
  schedule: { ru: 'Расписание', en: 'Schedule' },
  release: { ru: 'Выпуски', en: 'Releases' },
  files: { ru: 'Файлы программы', en: 'Programme files' },
  toSchedule: { ru: 'Перейти к расписанию', en: 'Go to the schedule' },
  toRelease: { ru: 'Выпустить расписание', en: 'Release the schedule' },
  toImport: { ru: 'Загрузить программу из файла', en: 'Import a programme' },
  toExport: { ru: 'Скачать программу', en: 'Export the programme' },
});
