import { messages } from '@kunak/platform/web';

export const roomTexts = messages({
  participants: { ru: 'Участники', en: 'Participants' },
  participantsWords: { ru: 'заявки анкеты места лист ожидания принять', en: 'registrations seats waiting list accept' },
  invite: { ru: 'Пригласить', en: 'Invite' },
  invitePeople: { ru: 'Пригласить людей', en: 'Invite people' },
  formWords: { ru: 'вопросы', en: 'questions' },
  form: { ru: 'Анкета', en: 'Registration form' },
});
