import type { Language, Message, MessageValues } from '@kunak/platform/rules';
import { formatMessage } from '@kunak/platform/rules';

export const ConflictKind = {
  RoomTwice: 'room-twice',
  PersonTwice: 'person-twice',
  PersonUnavailable: 'person-unavailable',
  OutsideEvent: 'outside-event',
  OutsideRoomHours: 'outside-room-hours',
  RoomTooSmall: 'room-too-small',
  NoInterpreter: 'no-interpreter',
} as const;
export type ConflictKind = (typeof ConflictKind)[keyof typeof ConflictKind];

/** Something that the organiser should know. It warns; it never forbids. */
export type Conflict = {
  readonly kind: ConflictKind;
  /** One, or two that meet: the earlier one first. */
  readonly sessionIds: readonly string[];
  /** The room, the person or the language; the session itself when it lies outside the event. */
  readonly subjectId: string;
  readonly message: Message;
  readonly values: MessageValues;
};

/** The warning in the reader's language. */
export function conflictText(conflict: Conflict, language: Language): string {
  const { kind, subjectId, message, values } = conflict;
  const named = kind === ConflictKind.NoInterpreter ? { ...values, language: nameOfLanguage(subjectId, language) } : values;
  return formatMessage(message, language, named);
}

/** `ce` → «чеченский». A word that is no code stays as it is. */
export function nameOfLanguage(code: string, reader: Language): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
  } catch {
    // RangeError: people write "English" where a code is expected.
    return code;
  }
}
