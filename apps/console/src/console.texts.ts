import { messages } from '@kunak/platform/web';

export const consoleTexts = messages({
  todayTitle: { ru: 'Сегодня', en: 'Today' },
  todayLead: { ru: 'Что ждёт вас сейчас', en: 'What needs you now' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing needs you now' },
  nothingHint: { ru: 'Откройте раздел слева или найдите его: Ctrl+K.', en: 'Open a section on the left, or find it with Ctrl+K.' },
  partFailed: { ru: 'Эта часть не загрузилась', en: 'This part did not load' },
  name: { ru: 'Кунак', en: 'Kunak' },
});
