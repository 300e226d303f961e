import type { Section } from '../form';
import { forHosting, forTravel } from './keeping';

export const you: Section = {
  id: 'you',
  title: { ru: 'Рассказать о себе', en: 'Tell us who you are' },
  questions: [
    {
      id: 'call-you',
      type: 'name',
      label: { ru: 'Как к вам обращаться?', en: 'What should we call you?' },
      hint: { ru: 'Имя, которое будет на бейдже. Можно взять не своё.', en: 'The name on your badge. It need not be your own.' },
      whyWeAsk: { ru: 'Так вас будут называть все, кого вы встретите.', en: 'Everybody you meet will use this name.' },
      required: true,
      unknownAllowed: false,
      ...forHosting,
      readers: ['organisers', 'trainers'],
    },
    {
      id: 'passport-name',
      type: 'name',
      label: { ru: 'Имя и фамилия, как в паспорте', en: 'Your full name as in the passport' },
      hint: { ru: 'Любыми буквами, точно как написано в документе.', en: 'In any letters, exactly as it stands in the document.' },
      whyWeAsk: {
        ru: 'Нужно только для визы и билета. На событии этого имени не увидит никто.',
        en: 'Needed only for a visa and a ticket. Nobody at the event will see this name.',
      },
      required: true,
      ...forTravel,
    },
    {
      id: 'languages',
      type: 'languages',
      label: { ru: 'На каких языках вам удобно говорить?', en: 'Which languages are you at ease in?' },
      hint: { ru: 'Например: русский, осетинский, английский B1.', en: 'For example: Russian, Ossetian, English B1.' },
      whyWeAsk: { ru: 'Чтобы в каждой группе вас понимали и вы понимали других.', en: 'So that you understand and are understood in every group.' },
      required: true,
      ...forHosting,
      purpose: 'programme',
      readers: ['organisers', 'trainers', 'interpreters'],
    },
    {
      id: 'home-region',
      type: 'region',
      label: { ru: 'Откуда вы?', en: 'Where are you from?' },
      hint: { ru: 'Только регион: город или село не нужны.', en: 'The region only: no town or village.' },
      whyWeAsk: {
        ru: 'Чтобы в группах были люди из разных мест. В отчёты идут только числа.',
        en: 'So that groups mix people from different places. Reports get numbers only.',
      },
      ...forHosting,
      purpose: 'programme',
    },
  ],
};
