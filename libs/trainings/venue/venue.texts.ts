import { messages } from '@kunak/platform/web';

export const venueTexts = messages({
  today: { ru: 'Сегодня', en: 'Today' },
  todayLead: { ru: 'Занятия, на которых вы отмечаете присутствие', en: 'Sessions whose attendance you mark' },
  noSessionToday: { ru: 'Сегодня занятий нет', en: 'No session today' },
  nextSession: { ru: 'Следующее: {when}, «{title}».', en: 'Next: {when}, “{title}”.' },
  nothingPlanned: {
    ru: 'Ближайших занятий нет. Откройте событие ниже, чтобы исправить отметки.',
    en: 'None is coming up. Open an event below to correct its marks.',
  },
  noEvents: { ru: 'У вас нет событий, где отмечают присутствие', en: 'You have no events with attendance' },
  noEventsHint: {
    ru: 'Событие появится здесь, когда организатор назначит вас тренером.',
    en: 'An event appears here once an organiser makes you its trainer.',
  },
  myEvents: { ru: 'Мои события', en: 'My events' },
  now: { ru: 'Идёт сейчас', en: 'Now' },
  over: { ru: 'Закончилось', en: 'Over' },
  rosterHere: {
    ru: 'Список на этом устройстве: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, {time}',
    en: 'Roster on this device: {people, plural, one {# person} other {# people}}, {time}',
  },
  rosterNotHere: { ru: 'Списка на этом устройстве пока нет: нужна связь.', en: 'The roster is not on this device yet: it needs a connection.' },
  toEvent: { ru: 'Все занятия', en: 'All sessions' },
  attendance: { ru: 'Присутствие', en: 'Attendance' },
  toToday: { ru: 'Сегодня', en: 'Today' },
  noSessions: { ru: 'В программе пока нет занятий со временем', en: 'No session has a time yet' },
  noSessionsHint: {
    ru: 'Они появятся здесь, когда организатор поставит их в расписание.',
    en: 'They appear here once an organiser puts them in the schedule.',
  },
  counter: { ru: 'Отмечено {marked} из {total}', en: '{marked} of {total} marked' },
});
