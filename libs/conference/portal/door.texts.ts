import { messages } from '@kunak/platform/web';

/** In the first load of a phone: no more than the navigation needs. */
export const doorTexts = messages({ programme: { ru: 'Программа', en: 'Programme' } });
