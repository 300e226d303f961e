import { messages } from '@kunak/platform/web';
import type { Message } from '@kunak/platform/rules';
import type { AttendanceStatus } from '@kunak/trainings/rules';

/** Short enough for a button of 64 px. */
export const shortStatusTexts: Readonly<Record<AttendanceStatus, Message>> = {
  present: { ru: 'Здесь', en: 'Present' },
  late: { ru: 'Позже', en: 'Late' },
  excused: { ru: 'Причина', en: 'Excused' },
  absent: { ru: 'Нет', en: 'Absent' },
};

export const registerTexts = messages({
  find: { ru: 'Найти по имени', en: 'Find by name' },
  allPresent: { ru: 'Все остальные здесь', en: 'All the others present' },
  addWalkIn: { ru: 'Добавить без записи', en: 'Add a walk-in' },
  onlyUnmarked: { ru: 'Только без отметки: {count}', en: 'Without a mark only: {count}' },
  people: { ru: 'Список', en: 'Roster' },
  nobodyFound: { ru: 'Такого имени в списке нет', en: 'No such name on the roster' },
  nobodyFoundHint: { ru: 'Попробуйте часть имени или добавьте человека без записи.', en: 'Try a part of the name, or add a walk-in.' },
  everybodyMarked: { ru: 'Отмечены все', en: 'Everybody is marked' },
  emptyRoster: { ru: 'В списке пока никого', en: 'The roster is empty' },
  emptyRosterHint: {
    ru: 'Здесь появятся гости, которым дали место. Кто пришёл раньше, того добавьте без записи.',
    en: 'Guests with a seat appear here. Whoever comes before that can be added as a walk-in.',
  },
  noSuchSession: { ru: 'Этого занятия больше нет в программе', en: 'This session is no longer in the programme' },
  noSuchSessionHint: { ru: 'Выберите занятие, которое его заменило.', en: 'Choose the session that replaced it.' },
  notYet: {
    ru: 'Присутствие отмечают с {time}. Уважительную причину и отсутствие можно отметить уже сейчас.',
    en: 'Presence can be marked from {time}. An excuse or an absence can be marked already.',
  },
  marked: { ru: '{name}: {status}', en: '{name}: {status}' },
  markedMany: {
    ru: '{count, plural, one {Отмечен # человек: здесь} few {Отмечены # человека: здесь} many {Отмечено # человек: здесь} other {Отмечено # человека: здесь}}',
    en: '{count, plural, one {# person marked present} other {# people marked present}}',
  },
  unmarked: { ru: '{name}: без отметки', en: '{name}: no mark' },
  unmarkedMany: {
    ru: '{count, plural, one {# отметка снята} few {# отметки сняты} many {# отметок снято} other {# отметки снято}}',
    en: '{count, plural, one {# mark taken back} other {# marks taken back}}',
  },
  merged: { ru: '{name}: это {guest}', en: '{name} is {guest}' },
  unmerged: { ru: '{name}: снова без записи', en: '{name} is a walk-in again' },
  lastMark: { ru: 'Последняя отметка', en: 'Last mark' },
  undo: { ru: 'Отменить', en: 'Undo' },
  waitingToGo: {
    ru: '{count, plural, one {# ждёт отправки} few {# ждут отправки} many {# ждут отправки} other {# ждут отправки}}',
    en: '{count} waiting to be sent',
  },
  waitsHere: { ru: 'ждёт отправки', en: 'waiting to be sent' },
  contested: { ru: 'Два устройства, разные отметки. Действует последняя, {time}', en: 'Two devices, different marks. The last one stands, {time}' },
  whoIsThis: { ru: 'Кто это?', en: 'Who is this?' },
  whoSees: {
    ru: 'Отметки видят организаторы и тренеры этого события, а каждый гость – только свои.',
    en: 'Marks are seen by the organisers and trainers of this event, and each guest sees their own.',
  },
  notKept: {
    ru: 'Этот браузер ничего не хранит. Не закрывайте страницу, пока отметки не отправлены.',
    en: 'This browser keeps nothing. Do not close the page until the marks are sent.',
  },
  refusedTitle: {
    ru: '{count, plural, one {# отметка не принята} few {# отметки не приняты} many {# отметок не принято} other {# отметки не принято}}',
    en: '{count, plural, one {# mark was not accepted} other {# marks were not accepted}}',
  },
  letGo: { ru: 'Понятно, убрать', en: 'Understood, remove' },
  feedback: { ru: 'Звук и вибрация', en: 'Sound and vibration' },
  sound: { ru: 'Звук при каждой отметке', en: 'A sound with each mark' },
  vibration: { ru: 'Вибрация при каждой отметке', en: 'A vibration with each mark' },
});
