import { messages } from '@kunak/platform/web';

export const walkInTexts = messages({
  title: { ru: 'Пришёл человек без записи', en: 'Somebody came without being on the roster' },
  name: { ru: 'Имя', en: 'Name' },
  nameHint: { ru: 'Как человек себя называет. Позже эту запись можно связать с гостем.', en: 'What they call themselves. It can be joined to a guest later.' },
  perhaps: { ru: 'Возможно, уже в списке:', en: 'Perhaps already on the roster:' },
  markPresent: { ru: '{name}: отметить «здесь»', en: 'Mark {name} present' },
  add: { ru: 'Добавить и отметить', en: 'Add and mark present' },
  mergeTitle: { ru: 'Кто это: {name}?', en: 'Who is {name}?' },
  mergeLead: {
    ru: 'Отметки этой записи будут считаться за выбранного гостя. Это можно отменить.',
    en: 'Marks of this walk-in will count for the guest you choose. It can be undone.',
  },
  likely: { ru: 'Похожие имена', en: 'Similar names' },
  nobodyLikely: { ru: 'Похожих имён нет', en: 'No similar names' },
  nobodyLikelyHint: {
    ru: 'Найдите гостя по имени или оставьте как есть: решить можно и позже.',
    en: 'Find the guest by name, or leave it: it can be settled later.',
  },
  needsConnection: {
    ru: 'Кого пригласили, но кто не ответил, видно только при связи.',
    en: 'Those who were invited and never answered show only with a connection.',
  },
  find: { ru: 'Найти в списке', en: 'Find on the roster' },
  notOnRoster: { ru: 'не в списке: {state}', en: 'not on the roster: {state}' },
});
