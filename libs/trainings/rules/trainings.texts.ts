import type { Message } from '@kunak/platform/rules';
import type { StandingState } from './attendance';
import type { ExcusedCounts, ShareOf } from './attendance-rule';
import type { AttendanceStatus } from './attendance-status';

export const attendanceStatusTexts: Readonly<Record<AttendanceStatus, Message>> = {
  present: { ru: 'Присутствует', en: 'Present' },
  late: { ru: 'Опоздание', en: 'Late' },
  excused: { ru: 'Уважительная причина', en: 'Excused' },
  absent: { ru: 'Отсутствует', en: 'Absent' },
};

/** For the buttons of the register and for the printed sheet. */
export const attendanceStatusLetters: Readonly<Record<AttendanceStatus, Message>> = {
  present: { ru: 'П', en: 'P' },
  late: { ru: 'О', en: 'L' },
  excused: { ru: 'У', en: 'E' },
  absent: { ru: 'Н', en: 'A' },
};

export const standingTexts: Readonly<Record<StandingState, Message>> = {
  reached: { ru: 'Достаточно', en: 'Reached' },
  'still-reachable': { ru: 'Ещё можно набрать', en: 'Still reachable' },
  'no-longer-reachable': { ru: 'Уже не набрать', en: 'No longer reachable' },
};

export const shareOfTexts: Readonly<Record<ShareOf, Message>> = {
  sessions: { ru: 'По занятиям', en: 'By sessions' },
  minutes: { ru: 'По времени', en: 'By time' },
};

export const excusedCountsTexts: Readonly<Record<ExcusedCounts, Message>> = {
  missed: { ru: 'Считается пропуском', en: 'Counts as missed' },
  'left-out': { ru: 'Занятие не учитывается для этого человека', en: 'The session is left out for this person' },
};

export const trainingsTexts = {
  /** Of sessions: attended, planned, needed. */
  attendedOfSessions: {
    ru: '{attended} из {planned, plural, one {# занятия} few {# занятий} many {# занятий} other {# занятия}}, нужно {needed}',
    en: '{attended} of {planned, plural, one {# session} other {# sessions}}, {needed} needed',
  },
  attendedOfMinutes: { ru: '{attended} из {planned} минут, нужно {needed}', en: '{attended} of {planned} minutes, {needed} needed' },
  unmarked: {
    ru: '{count, plural, one {# занятие} few {# занятия} many {# занятий} other {# занятия}} без отметки',
    en: '{count, plural, one {# session} other {# sessions}} without a mark',
  },
  contested: {
    ru: 'Отметки на двух устройствах различаются. Действует последняя, {time}.',
    en: 'Two devices marked differently. The last one stands, {time}.',
  },
  clockSkew: {
    ru: 'Часы этого устройства расходятся с сервером на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Отметки сохранены, время поправлено.',
    en: 'The clock of this device differs from the server by {minutes, plural, one {# minute} other {# minutes}}. Marks are saved, their time is corrected.',
  },
  waiting: {
    ru: 'На этом устройстве {count, plural, one {ждёт # отметка} few {ждут # отметки} many {ждут # отметок} other {ждут # отметки}}. Отправим, когда появится связь.',
    en: '{count, plural, one {# mark waits} other {# marks wait}} on this device. They go when there is a connection.',
  },
  allSent: { ru: 'Все отметки отправлены.', en: 'All marks are sent.' },
  refused: {
    ru: '{count, plural, one {# отметка не принята} few {# отметки не приняты} many {# отметок не принято} other {# отметки не принято}}. Посмотрите, что с ними не так.',
    en: '{count, plural, one {# mark was not accepted} other {# marks were not accepted}}. See what is wrong with them.',
  },
  walkIn: { ru: 'Без записи', en: 'Walk-in' },
} satisfies Record<string, Message>;
