import { messages } from '../texts/message';

export const resetTexts = messages({
  title: { ru: 'Новый вход', en: 'A new way in' },
  lead: {
    ru: 'Выберите, как вы будете входить теперь. Прежняя фраза или код больше не действуют, все устройства выйдут. Ссылка работает один раз.',
    en: 'Choose how you will sign in from now on. The former passphrase or code stops working, every device is signed out. The link works once.',
  },
  noToken: { ru: 'Эта ссылка уже использована или закончилась. Попросите новую.', en: 'This link has been used or has ended. Ask for a new one.' },
});
