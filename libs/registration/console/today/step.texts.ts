import { messages } from '@kunak/platform/web';

export const stepTexts = messages({
  participants: { ru: 'Участники: кого пригласить, кому ответить', en: 'Participants: whom to invite and to answer' },
  nobody: { ru: 'Никто не приглашён', en: 'Nobody is invited' },
  counted: { ru: 'В списке {all}, мест занято {taken}', en: '{all} on the list, {taken} seats taken' },
});
