import { messages } from '@kunak/platform/web';

/** The few words that are in the first load. */
export const doorTexts = messages({
  events: { ru: 'События', en: 'Events' },
  newEvent: { ru: 'Новое событие', en: 'New event' },
  newEventWords: { ru: 'создать, копия, прошлый год, издание', en: 'create, copy, last year, edition' },
  overview: { ru: 'Обзор события', en: 'Overview of the event' },
  goToRooms: { ru: 'Залы события', en: 'Rooms of the event' },
  goToSessions: { ru: 'Сессии события', en: 'Sessions of the event' },
  goToSettings: { ru: 'Настройки события', en: 'Settings of the event' },
  sessions: { ru: 'Сессии', en: 'Sessions' },
  rooms: { ru: 'Залы', en: 'Rooms' },
  settings: { ru: 'Настройки', en: 'Settings' },
});
