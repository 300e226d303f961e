import type { Language, LocalizedText } from '@kunak/platform/rules';
import { languages } from '@kunak/platform/rules';
import type { ProgrammeNote, SessionNote, TextNote } from './note-shapes';
import type { Programme, ProgrammePerson, ProgrammeSession } from './programme';

/*
 * The formats have one title, no moderator, no openness. What they can't say, Kunak writes beside the plain words in a *note*:
 * only the fields that a plain reading would get wrong. Other programs skip it; Kunak reads the plain words first
 * and the note over them, so that a title changed by hand in the file is the title that comes in.
 */

const sessionTexts = ['title', 'subtitle', 'abstract', 'description'] as const;

/** In which language the plain words of this text are written: the wished one if it has it. */
function plainLanguageOf(text: LocalizedText, wished: Language): Language {
  return text[wished] ? wished : (languages.find((language) => text[language]) ?? wished);
}

export function plainWordsOf(text: LocalizedText, wished: Language): string {
  return text[plainLanguageOf(text, wished)] ?? '';
}

/** The other language only, because the file says the plain one; both where the format has no place for this text at all. */
function textNote(text: LocalizedText, read: LocalizedText, wished: Language): TextNote {
  const plain = plainLanguageOf(text, wished);
  const unread = languages.filter((language) => text[language] && (language !== plain || !(read.ru ?? read.en)));
  return { plain, ...Object.fromEntries(unread.map((language) => [language, text[language]])) };
}

function textOf(plain: LocalizedText, noted: TextNote): LocalizedText {
  const words = plain.ru ?? plain.en ?? noted[noted.plain] ?? '';
  const both = { ru: noted.ru, en: noted.en, [noted.plain]: words };
  return { ...(both.ru ? { ru: both.ru } : {}), ...(both.en ? { en: both.en } : {}) };
}

export function sameValue(one: unknown, two: unknown): boolean {
  return one === two || JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** The fields that `plain` gets wrong, with what they are. */
function wrongFields<Full extends object>(full: Full, plain: Full): Partial<Full> {
  const entries = Object.entries(full).filter(([field, value]) => !sameValue(value, plain[field as keyof Full]));
  return Object.fromEntries(entries) as Partial<Full>;
}

function noted<Text extends string>(
  texts: readonly Text[],
  wrong: Readonly<Partial<Record<Text, LocalizedText>>>,
  plain: Readonly<Record<Text, LocalizedText>>,
  wished: Language,
): Partial<Record<Text, TextNote>> {
  const present = texts.filter((field) => wrong[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, textNote(wrong[field] ?? {}, plain[field], wished)])) as Partial<Record<Text, TextNote>>;
}

export function sessionNoteOf(session: ProgrammeSession, plain: ProgrammeSession, wished: Language): SessionNote {
  const wrong = wrongFields(session, plain);
  return { ...copyOf(wrong), ...noted(sessionTexts, wrong, plain, wished) } as SessionNote;
}

export function programmeNoteOf(programme: Programme, plain: Programme, wished: Language): ProgrammeNote {
  const { sessions: _, ...wrong } = wrongFields(programme, plain);
  const unplaced = programme.sessions.filter(({ start }) => start === null);
  return { ...copyOf(wrong), ...noted(['title'], wrong, plain, wished), ...(unplaced.length > 0 ? { unplaced: copyOf(unplaced) } : {}) } as ProgrammeNote;
}

/** Out of the hands of readonly types, into JSON. */
function copyOf<Value>(value: Value): Value {
  return structuredClone(value);
}

/** The plain reading with the note over it. */
export function sessionWithNote(plain: ProgrammeSession, note: SessionNote): ProgrammeSession {
  const { title, subtitle, abstract, description, persons, ...rest } = note;
  return {
    ...plain,
    ...definedOf(rest),
    title: title ? textOf(plain.title, title) : plain.title,
    subtitle: subtitle ? textOf(plain.subtitle, subtitle) : plain.subtitle,
    abstract: abstract ? textOf(plain.abstract, abstract) : plain.abstract,
    description: description ? textOf(plain.description, description) : plain.description,
    persons: persons ? personsOf(plain.persons, persons) : plain.persons,
  };
}

/** The plain programme with the note over it; rooms that only the plain file has stay, behind the noted ones. */
export function programmeWithNote(plain: Programme, note: ProgrammeNote): Programme {
  const { title, rooms, unplaced, ...rest } = note;
  const newRooms = plain.rooms.filter(({ name }) => !rooms?.some((one) => one.name === name));
  return {
    ...plain,
    ...definedOf(rest),
    title: title ? textOf(plain.title, title) : plain.title,
    rooms: rooms ? [...rooms, ...newRooms] : plain.rooms,
    sessions: [...plain.sessions, ...(unplaced ?? [])],
  };
}

function definedOf<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}

/** The noted people, unless somebody has changed the plain list: then that one, with the roles of those who are still in it. */
function personsOf(plain: readonly ProgrammePerson[], note: readonly ProgrammePerson[]): readonly ProgrammePerson[] {
  const unchanged =
    plain.length === 0 ||
    sameValue(
      plain.map(({ name }) => name),
      note.map(({ name }) => name),
    );
  return unchanged ? note : plain.map((person) => note.find(({ name }) => name === person.name) ?? person);
}
