import type { Section } from '../form';
import { forEmergency, forHosting } from './keeping';

export const safety: Section = {
  id: 'safety',
  title: { ru: 'Договориться о безопасности', en: 'Agree on your safety' },
  questions: [
    {
      id: 'safe-contact',
      type: 'short-text',
      label: { ru: 'Как с вами безопасно связаться?', en: 'What is a safe way to reach you?' },
      hint: { ru: 'Например: Signal, вечером; почта, но не рабочая.', en: 'For example: Signal, in the evening; e-mail, but not at work.' },
      whyWeAsk: { ru: 'Другим способом мы писать и звонить не будем.', en: 'We will not write or call in any other way.' },
      ...forHosting,
      sensitivity: 'restricted',
      readers: ['organisers', 'protection-officer'],
    },
    {
      id: 'has-emergency-contact',
      type: 'yes-no',
      label: { ru: 'Есть ли человек, которому сообщить, если с вами что-то случится?', en: 'Is there somebody to tell if something happens to you?' },
      whyWeAsk: { ru: 'Можно ответить «нет» или решить позже.', en: 'You may say no, or decide later.' },
      ...forEmergency,
    },
    {
      id: 'emergency-name',
      type: 'name',
      label: { ru: 'Как его зовут?', en: 'What is this person’s name?' },
      hint: { ru: 'Имя, по которому его можно узнать.', en: 'A name by which we can recognise them.' },
      whyWeAsk: { ru: 'Чтобы говорить именно с этим человеком и ни с кем другим.', en: 'So that we speak with this person and with nobody else.' },
      visibleIf: { question: 'has-emergency-contact', is: true },
      required: true,
      ...forEmergency,
    },
    {
      id: 'emergency-phone',
      type: 'phone',
      label: { ru: 'По какому номеру звонить?', en: 'Which number should we call?' },
      whyWeAsk: {
        ru: 'Номер открывают только в беде, и каждое открытие записывается.',
        en: 'The number is opened only in need, and every opening is recorded.',
      },
      visibleIf: { question: 'has-emergency-contact', is: true },
      required: true,
      ...forEmergency,
    },
    {
      id: 'emergency-words',
      type: 'long-text',
      label: { ru: 'Что можно сказать этому человеку, а чего нельзя?', en: 'What may we tell this person, and what not?' },
      whyWeAsk: { ru: 'Близкие не всегда знают, чем вы занимаетесь.', en: 'Those close to us do not always know what we do.' },
      visibleIf: { question: 'has-emergency-contact', is: true },
      ...forEmergency,
    },
    {
      id: 'anything-else',
      type: 'long-text',
      label: { ru: 'Что ещё нам нужно знать?', en: 'Is there anything else we should know?' },
      hint: {
        ru: 'Об угрозах сюда не пишите: для этого есть разговор со специалистом по защите.',
        en: 'Please do not write about threats here: speak with the protection officer.',
      },
      whyWeAsk: { ru: 'Чтобы не пропустить важное для вас.', en: 'So that we do not miss what matters to you.' },
      ...forHosting,
      sensitivity: 'restricted',
      readers: ['organisers', 'protection-officer'],
    },
  ],
};
