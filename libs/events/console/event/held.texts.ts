import { messages } from '@kunak/platform/web';

export const eventHeldTexts = messages({
  title: { ru: 'Что хранится об участниках', en: 'What is held of those who take part' },
  lead: {
    ru: 'Всё, что связано с этим событием: зачем хранится и до каких пор. Без имён и без содержания.',
    en: 'Everything that hangs on this event: what for and until when. No names, no content.',
  },
  open: { ru: 'Посмотреть', en: 'Have a look' },
  rest: {
    ru: 'Карточки людей сюда не входят: они живут дольше одного события. Сроки задаёт вся организация.',
    en: 'People’s cards are not among this: they outlive one event. How long things are kept is set for the whole organisation.',
  },
  periods: { ru: 'Сроки хранения', en: 'Retention' },
});
