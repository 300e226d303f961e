import { messages } from '../texts/message';

export const apiTexts = messages({
  broken: {
    ru: 'Что-то сломалось у нас. Попробуйте ещё раз; введённое не потеряно.',
    en: 'Something broke on our side. Try again; what you typed is not lost.',
  },
  offline: {
    ru: 'Нет связи с сервером. Введённое осталось здесь: попробуйте ещё раз, когда связь появится.',
    en: 'The server cannot be reached. What you typed is still here: try again when you are connected.',
  },
});
