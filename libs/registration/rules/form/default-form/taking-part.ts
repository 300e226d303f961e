import type { Section } from '../form';
import { forHosting } from './keeping';

export const takingPart: Section = {
  id: 'taking-part',
  title: { ru: 'Выбрать, как участвовать', en: 'Choose how you take part' },
  questions: [
    {
      id: 'needs-interpretation',
      type: 'yes-no',
      label: { ru: 'Нужен ли вам перевод?', en: 'Do you need interpretation?' },
      whyWeAsk: { ru: 'Переводчиков мы приглашаем заранее.', en: 'Interpreters are invited well in advance.' },
      required: true,
      ...forHosting,
      purpose: 'programme',
      readers: ['organisers', 'interpreters'],
    },
    {
      id: 'interpretation-into',
      type: 'languages',
      label: { ru: 'На какой язык переводить?', en: 'Into which language?' },
      whyWeAsk: { ru: 'Чтобы рядом был нужный переводчик.', en: 'So that the right interpreter is near you.' },
      visibleIf: { question: 'needs-interpretation', is: true },
      required: true,
      ...forHosting,
      purpose: 'programme',
      readers: ['organisers', 'interpreters'],
    },
    {
      id: 'hopes',
      type: 'long-text',
      label: { ru: 'О чём вам важно поговорить?', en: 'What do you want to talk about?' },
      hint: { ru: 'Без имён и подробностей дел.', en: 'No names and no details of cases, please.' },
      whyWeAsk: { ru: 'По этим ответам мы составляем программу.', en: 'The programme is made from these answers.' },
      ...forHosting,
      purpose: 'programme',
    },
  ],
};
