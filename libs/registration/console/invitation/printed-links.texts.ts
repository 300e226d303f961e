import { messages } from '@kunak/platform/web';

export const printedTexts = messages({
  once: {
    ru: 'Эти ссылки показаны один раз. Напечатайте их и передайте из рук в руки.',
    en: 'These links are shown this once. Print them and hand them over in person.',
  },
  neutral: {
    ru: 'На листке нет ни имени, ни события: имя видно только здесь, на экране.',
    en: 'The slip names no person and no event: the name stands on this screen only.',
  },
  print: { ru: 'Напечатать', en: 'Print' },
  handedOver: { ru: 'Готово, убрать', en: 'Done, put away' },
  message: { ru: 'Для вас есть сообщение. Его можно прочитать по этому адресу.', en: 'There is a message for you. You can read it at this address.' },
  until: { ru: 'Ссылка работает один раз и до {date}.', en: 'The link works once, until {date}.' },
  login: { ru: 'Имя для входа · User name:', en: 'User name · Имя для входа:' },
  code: { ru: 'Тот же адрес для камеры телефона', en: 'The same address for a phone’s camera' },
});
