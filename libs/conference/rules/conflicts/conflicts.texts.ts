import type { Message } from '@kunak/platform/rules';
import type { ConflictKind } from './conflict';

/** A word for the block in the grid. */
export const conflictKindTexts: Readonly<Record<ConflictKind, Message>> = {
  'room-twice': { ru: 'Зал занят дважды', en: 'Room taken twice' },
  'person-twice': { ru: 'Человек в двух местах', en: 'Person in two places' },
  'person-unavailable': { ru: 'Человек не может', en: 'Person not available' },
  'outside-event': { ru: 'Вне дней события', en: 'Outside the event' },
  'outside-room-hours': { ru: 'Зал закрыт', en: 'Room closed' },
  'room-too-small': { ru: 'Зал мал', en: 'Room too small' },
  'no-interpreter': { ru: 'Нет перевода', en: 'No interpreter' },
};

/** The whole sentence, with names. */
export const conflictTexts: Readonly<Record<ConflictKind, Message>> = {
  'room-twice': {
    ru: '{room}: в это время две сессии, «{first}» и «{second}».',
    en: '{room}: two sessions at that time, “{first}” and “{second}”.',
  },
  'person-twice': {
    ru: '{person}: в это время и «{first}», и «{second}».',
    en: '{person} is needed at “{first}” and at “{second}” at the same time.',
  },
  'person-unavailable': { ru: '{person}: в это время прийти не получится («{first}»).', en: '{person} can not come at that time (“{first}”).' },
  'outside-event': { ru: '«{first}» — вне дней события.', en: '“{first}” is outside the days of the event.' },
  'outside-room-hours': { ru: '{room}: в это время закрыто («{first}»).', en: '{room}: closed at that time (“{first}”).' },
  'room-too-small': {
    ru: '«{first}»: ждём {expected}, а мест {capacity} ({room}).',
    en: '“{first}”: {expected} expected and {capacity} seats ({room}).',
  },
  'no-interpreter': {
    ru: '«{first}»: без перевода на {language} не {people, plural, one {поймёт # человек} few {поймут # человека} many {поймут # человек} other {поймут # человека}}.',
    en: '“{first}”: {people, plural, one {# person does not follow} other {# people do not follow}} without interpretation into {language}.',
  },
};
