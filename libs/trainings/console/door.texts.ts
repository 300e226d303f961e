import { messages } from '@kunak/platform/web';

export const doorTexts = messages({
  attendance: { ru: 'Посещаемость', en: 'Attendance' },
  attendanceWords: { ru: 'присутствие отметки журнал явка лист для подписей', en: 'register marks presence sign-in sheet' },
});
