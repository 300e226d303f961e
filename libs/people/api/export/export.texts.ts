import type { Message } from '@kunak/platform/rules';

export const exportTexts = {
  name: { ru: 'Имя', en: 'Name' },
  languages: { ru: 'Языки', en: 'Languages' },
  region: { ru: 'Регион', en: 'Home region' },
  occupation: { ru: 'Занятие', en: 'Occupation' },
  email: { ru: 'Почта', en: 'E-mail' },
  phone: { ru: 'Телефон', en: 'Phone' },
} satisfies Record<string, Message>;
