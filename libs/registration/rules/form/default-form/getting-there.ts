import type { Section } from '../form';
import { forHosting } from './keeping';

export const gettingThere: Section = {
  id: 'getting-there',
  title: { ru: 'Подготовить дорогу', en: 'Prepare the journey' },
  questions: [
    {
      id: 'arrival',
      type: 'date',
      label: { ru: 'Когда вам удобно приехать?', en: 'When would you like to arrive?' },
      hint: { ru: 'Например: 31.12.2026. Это пожелание, его можно изменить.', en: 'For example: 31.12.2026. It is a wish and can change.' },
      whyWeAsk: { ru: 'Чтобы заказать комнату и билет.', en: 'So that we can book a room and a ticket.' },
      ...forHosting,
      sensitivity: 'restricted',
      purpose: 'travel',
      readers: ['travel-desk'],
    },
    {
      id: 'departure',
      type: 'date',
      label: { ru: 'Когда вам удобно уехать?', en: 'When would you like to leave?' },
      hint: { ru: 'Например: 31.12.2026.', en: 'For example: 31.12.2026.' },
      whyWeAsk: { ru: 'Чтобы заказать комнату и билет.', en: 'So that we can book a room and a ticket.' },
      ...forHosting,
      sensitivity: 'restricted',
      purpose: 'travel',
      readers: ['travel-desk'],
    },
    {
      id: 'brings-somebody',
      type: 'yes-no',
      label: { ru: 'Приедет ли кто-то вместе с вами?', en: 'Does anybody come with you?' },
      hint: { ru: 'Например, ребёнок или помощник.', en: 'A child or an assistant, for example.' },
      whyWeAsk: { ru: 'Чтобы всем хватило места, еды и заботы.', en: 'So that there is room, food and care for everybody.' },
      ...forHosting,
    },
    {
      id: 'who-comes-along',
      type: 'short-text',
      label: { ru: 'Кто и сколько лет?', en: 'Who, and of what age?' },
      hint: { ru: 'Имя не нужно. Например: ребёнок, 4 года.', en: 'No name is needed. For example: a child of 4.' },
      whyWeAsk: { ru: 'Чтобы подготовить комнату, а для ребёнка и няню.', en: 'So that we prepare the room, and for a child somebody to look after it.' },
      visibleIf: { question: 'brings-somebody', is: true },
      required: true,
      ...forHosting,
    },
  ],
};
