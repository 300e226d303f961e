import fc from 'fast-check';
import { anyProgramme } from './any-programme';
import type { Programme } from './programme';
import { readProgramme } from './read-programme';
import { tidyProgramme } from './tidy-programme';
import { writeIcal } from './write-ical';
import { writeScheduleJson } from './write-schedule-json';
import { writeScheduleXml } from './write-schedule-xml';

const formats: readonly [string, (programme: Programme, language: 'ru' | 'en') => string][] = [
  ['schedule.xml', (programme, language) => writeScheduleXml(programme, { language })],
  ['schedule.json', (programme, language) => writeScheduleJson(programme, { language, baseUrl: 'https://example.org/' })],
  ['iCal', (programme, language) => writeIcal(programme, { language, stamp: '2012-11-01T12:00:00.000Z' })],
];

describe.each(formats)('a programme written as %s and read again', (_, write) => {
  it('is the same, whatever was typed into it', () => {
    fc.assert(
      fc.property(anyProgramme, fc.constantFrom('ru', 'en'), (programme, language) => {
        const read = readProgramme(new TextEncoder().encode(write(programme, language)));
        expect(read.programme).toEqual(tidyProgramme(programme));
      }),
      { numRuns: 150 },
    );
  });
});
