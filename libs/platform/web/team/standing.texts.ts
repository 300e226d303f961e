import { messages } from '../texts/message';

export const standingTexts = messages({
  account: { ru: 'Вход', en: 'Account' },
  none: { ru: 'У этого человека здесь пока нет входа.', en: 'This person has no account here yet.' },
  open: { ru: 'Вход открыт', en: 'May sign in' },
  frozen: { ru: 'Вход закрыт', en: 'Shut out' },
  frozenHint: {
    ru: 'Все устройства вышли, войти нельзя. Проверьте, что с человеком, прежде чем открыть.',
    en: 'Every device is signed out and nobody can sign in. Find out how this person is before you open it.',
  },
  frozenElsewhere: {
    ru: 'Закрыли не здесь: открыть может тот, кто закрыл, или тот, кто ведёт сервер.',
    en: 'It was not shut here: whoever shut it, or runs the server, can open it.',
  },
  travelling: { ru: 'Закрыт на время поездки', en: 'Closed for a journey' },
  planned: { ru: 'Закроется {date}', en: 'Closes {date}' },
  until: { ru: 'до {date}', en: 'until {date}' },
  untilReleased: { ru: 'пока организатор не откроет', en: 'until an organiser opens it' },
  freeze: { ru: 'Закрыть вход', en: 'Shut out' },
  freezeTitle: { ru: 'Закрыть вход: {name}?', en: 'Shut out {name}?' },
  freezeHint: {
    ru: 'Все устройства выйдут в течение минуты, включая открытые страницы. Делайте это, если устройство пропало или человека задержали.',
    en: 'Every device is signed out within a minute, open pages included. Do this when a device is gone or somebody is held.',
  },
  freezeDone: { ru: 'Вход закрыт: {name}', en: 'Shut out: {name}' },
  unfreeze: { ru: 'Открыть вход', en: 'Let in again' },
  unfreezeDone: { ru: 'Вход открыт: {name}', en: 'Let in again: {name}' },
  release: { ru: 'Открыть раньше срока', en: 'Open before its time' },
  releaseTitle: { ru: 'Открыть вход раньше срока: {name}?', en: 'Open the account of {name} before its time?' },
  releaseHint: {
    ru: 'Человек закрыл вход, чтобы никто не мог заставить его открыть. Открывайте, только если знаете наверняка, что с ним всё хорошо.',
    en: 'This person closed it so that nobody could force them to open it. Open it only if you know for certain that they are well.',
  },
  releaseDone: { ru: 'Вход открыт: {name}', en: 'Opened: {name}' },
  reset: { ru: 'Дать новый вход', en: 'Give a new way in' },
  resetTitle: { ru: 'Новый вход: {name}', en: 'A new way in for {name}' },
  resetHint: {
    ru: 'Вы получите ссылку на сутки. Передайте её из рук в руки: кто её откроет, выберет новую фразу или код. Человек узнает об этом из нейтрального письма.',
    en: 'You get a link that lasts a day. Hand it over in person: whoever opens it chooses a new passphrase or code. The person is told by a neutral letter.',
  },
  resetAll: { ru: 'Телефон с кодами или ключами тоже потерян', en: 'The phone with codes or passkeys is lost too' },
  resetAllHint: { ru: 'Второй шаг, ключи доступа и коды на чёрный день исчезнут', en: 'The second step, passkeys and codes for a bad day go' },
  resetMake: { ru: 'Сделать ссылку', en: 'Make the link' },
  resetLink: { ru: 'Ссылка показана один раз', en: 'This link is shown once' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
});
