import { messages } from '../texts/message';

export const proofTexts = messages({
  title: { ru: 'Подтвердите, что это вы', en: 'Prove that it is you' },
  lead: {
    ru: 'Дальше идут данные, которые видят немногие, или права других людей. После подтверждения мы сразу продолжим; введённое остаётся на месте.',
    en: 'What comes next shows what few people see, or changes what people may do. We go on at once after this; what you typed stays where it is.',
  },
  lasts: { ru: 'Действует пять минут.', en: 'It holds for five minutes.' },
  send: { ru: 'Подтвердить', en: 'Prove it' },
  cancel: { ru: 'Не сейчас', en: 'Not now' },
});
