import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals } from '../conference.refusals';
import { beginningOf, textOfBytes } from './decode-bytes';
import { oneLine } from './programme-texts';
import { readIcal } from './read-ical';
import { readScheduleJson } from './read-schedule-json';
import { readScheduleXml } from './read-schedule-xml';
import type { ReadProgramme, ReadingReport } from './reading-report';
import { readingReport } from './reading-report';

/** A programme of a thousand sessions has about two megabytes. */
export const MOST_MEGABYTES = 20;

export const ProgrammeFormat = { Xml: 'xml', Json: 'json', Ical: 'ics' } as const;
export type ProgrammeFormat = (typeof ProgrammeFormat)[keyof typeof ProgrammeFormat];

const readers: Readonly<Record<ProgrammeFormat, (text: string, report: ReadingReport) => ReadProgramme>> = {
  xml: readScheduleXml,
  json: readScheduleJson,
  ics: readIcal,
};

/** By its first characters, never by its name. */
export function formatOfText(text: string): ProgrammeFormat | null {
  const beginning = text.trimStart().slice(0, 15).toUpperCase();
  if (beginning.startsWith('<')) return ProgrammeFormat.Xml;
  if (beginning.startsWith('{') || beginning.startsWith('[')) return ProgrammeFormat.Json;
  return beginning.startsWith('BEGIN:VCALENDAR') ? ProgrammeFormat.Ical : null;
}

/**
 * Reads a programme out of a file in any of the formats that Kunak knows, in any encoding that offices use.
 * Throws a {@link Refusal} with the place when the file is broken; what is merely odd stands in `problems`.
 */
export function readProgramme(bytes: Uint8Array): ReadProgramme {
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > MOST_MEGABYTES) throw new Refusal(conferenceRefusals.fileTooBig, { megabytes, max: MOST_MEGABYTES });
  const beginning = beginningOf(bytes);
  const format = formatOfText(beginning.trimStart() || new TextDecoder().decode(bytes));
  if (format === null)
    throw new Refusal(beginning.trim() ? conferenceRefusals.fileUnknown : conferenceRefusals.fileEmpty, { beginning: oneLine(beginning).slice(0, 40) });
  const report = readingReport();
  const text = textOfBytes(bytes, report);
  return readers[format](text, report);
}
