import type { Message } from '@kunak/platform/rules';

export const conferenceWords = {
  people: { ru: 'Имя в файле программы', en: 'The name in the file of the programme' },
  sessions: { ru: 'Роль в выпусках расписания', en: 'The part in releases of the schedule' },
} as const satisfies Record<string, Message>;

export const conferenceTables = {
  room: { ru: 'Расписание', en: 'Schedule' },
  imported: { ru: 'Программы, которые пришли файлом', en: 'Programmes that came as a file' },
  releases: { ru: 'Выпуски расписания', en: 'Releases of the schedule' },
} as const satisfies Record<string, Message>;
