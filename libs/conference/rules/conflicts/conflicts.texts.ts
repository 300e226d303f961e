import type { Message } from '@kunak/platform/rules';
import type { ConflictKind } from './conflict';

/** A word for the block in the grid. */
export const conflictKindTexts: Readonly<Record<ConflictKind, Message>> = {
  'room-twice': { ru: 'Комната занята дважды', en: 'Room taken twice' },
  'person-twice': { ru: 'Человек в двух местах', en: 'Person in two places' },
  'person-unavailable': { ru: 'Человек не может', en: 'Person not available' },
  'outside-event': { ru: 'Вне дней события', en: 'Outside the event' },
  'outside-room-hours': { ru: 'Комната закрыта', en: 'Room closed' },
  'room-too-small': { ru: 'Комната мала', en: 'Room too small' },
  'no-interpreter': { ru: 'Нет перевода', en: 'No interpreter' },
};

/** The whole sentence, with names. */
export const conflictTexts: Readonly<Record<ConflictKind, Message>> = {
  'room-twice': {
    ru: 'В комнате «{room}» в это время два занятия: «{first}» и «{second}».',
    en: 'The room “{room}” has two sessions at that time: “{first}” and “{second}”.',
  },
  'person-twice': {
    ru: '{person}: в это время и «{first}», и «{second}».',
    en: '{person} is needed at “{first}” and at “{second}” at the same time.',
  },
  'person-unavailable': { ru: '{person}: в это время прийти не получится («{first}»).', en: '{person} can not come at that time (“{first}”).' },
  'outside-event': { ru: '«{first}» — вне дней события.', en: '“{first}” is outside the days of the event.' },
  'outside-room-hours': { ru: 'Комната «{room}» в это время закрыта («{first}»).', en: 'The room “{room}” is closed at that time (“{first}”).' },
  'room-too-small': {
    ru: '«{first}»: ждём {expected}, а в комнате «{room}» мест: {capacity}.',
    en: '“{first}”: {expected} expected, and the room “{room}” seats {capacity}.',
  },
  'no-interpreter': {
    ru: '«{first}»: без перевода на {language} не {people, plural, one {поймёт # человек} few {поймут # человека} many {поймут # человек} other {поймут # человека}}.',
    en: '“{first}”: {people, plural, one {# person does not follow} other {# people do not follow}} without interpretation into {language}.',
  },
};
