import { Openness, SessionKind, SessionRole } from '@kunak/events/rules';
import { isCalendarDate } from '@kunak/platform/rules';
import { z } from 'zod';
import { startFromText } from './programme-times';

// A note comes out of a file, and a file may have been edited by anybody: nothing of it is believed before it has these shapes.

const localized = z.strictObject({ ru: z.string().optional(), en: z.string().optional() });
const textNote = z.strictObject({ plain: z.enum(['ru', 'en']), ru: z.string().optional(), en: z.string().optional() });
const word = z.string().nullable();
const words = z.array(z.string());
const day = z.string().refine(isCalendarDate);
const start = z
  .string()
  .refine((text) => startFromText(text) === text)
  .nullable();
const count = z.number().int().min(0);

const person = z.strictObject({ id: word, guid: word, name: z.string(), role: z.enum(SessionRole).nullable() });
const link = z.strictObject({ href: z.string(), title: z.string(), type: z.string(), service: z.string(), place: z.enum(['link', 'attachment']) });
const room = z.strictObject({ name: z.string(), names: localized, guid: word, capacity: count.nullable(), description: localized, equipment: words });

const session = z.strictObject({
  guid: word,
  foreignId: word,
  title: localized,
  subtitle: localized,
  abstract: localized,
  description: localized,
  type: z.string(),
  track: z.string(),
  kind: z.enum(SessionKind).nullable(),
  openness: z.enum(Openness).nullable(),
  spokenLanguages: words,
  interpretedInto: words,
  equipment: words,
  expectedSize: count.nullable(),
  start,
  minutes: count,
  room: word,
  persons: z.array(person),
  links: z.array(link),
  other: z.record(z.string(), z.string()),
});

export const sessionNoteShape = session.extend({ title: textNote, subtitle: textNote, abstract: textNote, description: textNote }).partial();

export const programmeNoteShape = z
  .strictObject({
    title: textNote,
    acronym: word,
    version: z.string(),
    firstDay: day,
    lastDay: day,
    timeZone: word,
    rooms: z.array(room),
    other: z.record(z.string(), z.string()),
    /** Sessions without a time: the formats have no place for them at all. */
    unplaced: z.array(session),
  })
  .partial();

export type SessionNote = z.infer<typeof sessionNoteShape>;
export type ProgrammeNote = z.infer<typeof programmeNoteShape>;
export type TextNote = z.infer<typeof textNote>;
