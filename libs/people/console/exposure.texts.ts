import { messages } from '@kunak/platform/web';

/** One word for a cell of the list; the sentences stand in `person.texts.ts`. */
export const exposureTexts = messages({
  public: { ru: 'Публично', en: 'Public' },
  internal: { ru: 'Внутри', en: 'Internal' },
  confidential: { ru: 'Под защитой', en: 'Protected' },
});
