import { messages } from '@kunak/platform/web';

export const consoleTexts = messages({
  todayTitle: { ru: 'Сегодня нужно от вас', en: 'Needs you today' },
  todayLead: { ru: 'По событиям, ближайшее сверху', en: 'By edition, the nearest first' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing needs you now' },
  nothingHint: { ru: 'Откройте раздел слева или найдите его: Ctrl+K.', en: 'Open a section on the left, or find it with Ctrl+K.' },
  partFailed: { ru: 'Эта часть не загрузилась', en: 'This part did not load' },
  name: { ru: 'Кунак', en: 'Kunak' },
});
