import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const eventsActs: ActWords = actWords('events', {
  'event-created': { ru: 'Событие создано', en: 'Event created' },
  'event-changed': { ru: 'Событие изменено', en: 'Event changed' },
  'event-copied': { ru: 'Событие скопировано', en: 'Event copied' },
  'event-removed': { ru: 'Событие удалено', en: 'Event removed' },
  'event-put-back': { ru: 'Событие возвращено', en: 'Event put back' },
  'room-created': { ru: 'Зал добавлен', en: 'Room added' },
  'room-changed': { ru: 'Зал изменён', en: 'Room changed' },
  'room-removed': { ru: 'Зал удалён', en: 'Room removed' },
  'room-put-back': { ru: 'Зал возвращён', en: 'Room put back' },
  'rooms-ordered': { ru: 'Порядок залов изменён', en: 'Rooms put in order' },
  'session-created': { ru: 'Занятие добавлено', en: 'Session added' },
  'session-changed': { ru: 'Занятие изменено', en: 'Session changed' },
  'session-people-set': { ru: 'Изменено, кто ведёт занятие', en: 'People of a session set' },
  'session-placed': { ru: 'Занятие поставлено в сетку', en: 'Session placed' },
  'session-unplaced': { ru: 'Занятие снято с сетки', en: 'Session taken off the grid' },
  'session-removed': { ru: 'Занятие удалено', en: 'Session removed' },
  'session-put-back': { ru: 'Занятие возвращено', en: 'Session put back' },
});
