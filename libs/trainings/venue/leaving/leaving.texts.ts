import { messages } from '@kunak/platform/web';

export const leavingTexts = messages({
  title: {
    ru: '{count, plural, one {# отметка ещё не отправлена} few {# отметки ещё не отправлены} many {# отметок ещё не отправлено} other {# отметки ещё не отправлено}}',
    en: '{count, plural, one {# mark is not sent yet} other {# marks are not sent yet}}',
  },
  lead: {
    ru: 'После выхода на этом устройстве ничего не остаётся. Сначала отправьте отметки.',
    en: 'Nothing stays on this device after signing out. Send the marks first.',
  },
  send: { ru: 'Отправить и выйти', en: 'Send and sign out' },
  stay: { ru: 'Остаться', en: 'Stay' },
  lose: { ru: 'Выйти, отметки пропадут', en: 'Sign out and lose them' },
  notSent: {
    ru: 'Отправить не получилось. Отметки остались на устройстве: попробуйте там, где есть связь.',
    en: 'Sending did not work. The marks are still on this device: try where there is a connection.',
  },
});
