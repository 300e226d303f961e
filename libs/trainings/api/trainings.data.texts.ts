import type { Message } from '@kunak/platform/rules';

export const trainingsWords = {
  name: { ru: 'Имя', en: 'Name' },
  searchText: { ru: 'Имя для поиска', en: 'Name for search' },
  addedAt: { ru: 'Когда', en: 'When' },
  mergedAt: { ru: 'Когда', en: 'When' },
  takenBack: { ru: 'Отметка снята', en: 'Mark taken back' },
  status: { ru: 'Отметка', en: 'Mark' },
  markedAt: { ru: 'Когда', en: 'When' },
  receivedAt: { ru: 'Когда пришла', en: 'When it arrived' },
} as const satisfies Record<string, Message>;

export const trainingsTables = {
  room: { ru: 'Посещение', en: 'Attendance' },
  walkIns: { ru: 'Записи у двери', en: 'Entries at the door' },
  merges: { ru: 'Записи у двери, соединённые с гостем', en: 'Entries at the door joined with the guest' },
  marks: { ru: 'Отметки о посещении', en: 'Marks of attendance' },
} as const satisfies Record<string, Message>;
