import { messages } from '../texts/message';

export const choiceTexts = messages({
  nothingFound: { ru: 'Ничего не нашлось. Попробуйте написать иначе.', en: 'Nothing found. Try another spelling.' },
});
