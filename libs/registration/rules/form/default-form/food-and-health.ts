import type { Section } from '../form';
import { forHealth } from './keeping';

export const foodAndHealth: Section = {
  id: 'food-and-health',
  title: { ru: 'Сказать о еде и здоровье', en: 'Tell us about food and health' },
  questions: [
    {
      id: 'food',
      type: 'many-of',
      label: { ru: 'Какая еда вам подходит?', en: 'What food suits you?' },
      hint: { ru: 'Можно выбрать несколько.', en: 'Choose as many as you like.' },
      whyWeAsk: { ru: 'Кухня получает только числа: сколько порций какой еды.', en: 'The kitchen gets numbers only: how many portions of what.' },
      options: [
        { id: 'any', label: { ru: 'Любая', en: 'Anything' } },
        { id: 'halal', label: { ru: 'Халяльная', en: 'Halal' } },
        { id: 'vegetarian', label: { ru: 'Вегетарианская', en: 'Vegetarian' } },
        { id: 'vegan', label: { ru: 'Веганская', en: 'Vegan' } },
        { id: 'no-pork', label: { ru: 'Без свинины', en: 'No pork' } },
        { id: 'lenten', label: { ru: 'Постная', en: 'Lenten' } },
      ],
      ...forHealth,
      readers: ['organisers', 'kitchen'],
    },
    {
      id: 'has-allergies',
      type: 'yes-no',
      label: { ru: 'Есть ли у вас аллергия?', en: 'Do you have any allergies?' },
      whyWeAsk: { ru: 'Чтобы ничего опасного не оказалось на столе.', en: 'So that nothing dangerous comes to the table.' },
      ...forHealth,
    },
    {
      id: 'allergies',
      type: 'short-text',
      label: { ru: 'На что?', en: 'To what?' },
      whyWeAsk: { ru: 'Повар узнает об этом без вашего имени.', en: 'The cook is told without your name.' },
      visibleIf: { question: 'has-allergies', is: true },
      required: true,
      ...forHealth,
      readers: ['organisers', 'kitchen', 'protection-officer'],
    },
    {
      id: 'health',
      type: 'long-text',
      label: { ru: 'Что нам учесть, чтобы вам было хорошо?', en: 'What should we take into account so that you are well?' },
      hint: {
        ru: 'Например: комната на первом этаже, лекарства в холодильнике, перерывы.',
        en: 'For example: a room on the ground floor, medicine in a fridge, breaks.',
      },
      whyWeAsk: { ru: 'Пишите только то, что поможет нам. Диагнозы не нужны.', en: 'Write only what helps us to help. No diagnosis is needed.' },
      ...forHealth,
    },
  ],
};
