import { messages } from '@kunak/platform/web';

export const roomTexts = messages({
  nav: { ru: 'Сертификаты', en: 'Certificates' },
  goTo: { ru: 'Перейти к сертификатам', en: 'Go to certificates' },
});
