import { messages } from '@kunak/platform/web';

export const stepTexts = messages({
  release: { ru: 'Выпуск: что видят участники', en: 'Release: what participants see' },
  nothingYet: { ru: 'Пока нечего выпускать', en: 'Nothing to release yet' },
  notReleased: { ru: 'Не выпущено', en: 'Not released' },
  released: { ru: 'Выпуск {number}, {day}', en: 'Release {number}, {day}' },
});
