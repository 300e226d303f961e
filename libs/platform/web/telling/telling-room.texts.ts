import { messages } from '../texts/message';

export const tellingRoomTexts = messages({
  nav: { ru: 'Что нас выдаёт', en: 'What gives us away' },
  words: { ru: 'слова список нейтральные письма запрещённые', en: 'words list neutral letters forbidden' },
});
