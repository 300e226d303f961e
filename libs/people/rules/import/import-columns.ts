import type { CalendarDate } from '@kunak/platform/rules';
import { readCellDate, DateShape } from '../date-reading';
import type { DateHabits } from '../date-reading';
import { ImportField } from './import-fields';

/** What the cells of one column have in common, so that one cell can be judged against the others. */
export type ColumnHabits = {
  /** The commonest way to write a date here; null in a column without dates. */
  readonly dateShape: DateShape | null;
  readonly slashes: DateHabits['slashes'];
  /** The middle one of the days of travel, about which the others lie; null for other columns, and where too few are there to tell. */
  readonly middleDay: CalendarDate | null;
  /** Most people have filled it in, so that a gap deserves a word. */
  readonly mostlyFilled: boolean;
};

const travelFields: readonly ImportField[] = [ImportField.Arrival, ImportField.Departure];
const dateFields: readonly ImportField[] = [...travelFields, ImportField.DateOfBirth, ImportField.PassportValidUntil];

export function columnHabits(cells: readonly string[], field: ImportField, habits: DateHabits): ColumnHabits {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const mostlyFilled = field !== ImportField.Notes && filled.length > cells.length / 2;
  if (!dateFields.includes(field)) return { dateShape: null, slashes: undefined, middleDay: null, mostlyFilled };
  const slashes = slashOrder(filled);
  const read = filled.flatMap((cell) => {
    const reading = readCellDate(cell.slice(0, 100), { ...habits, slashes });
    return reading.ok ? [reading.value] : [];
  });
  const days = travelFields.includes(field) && read.length >= 3 ? read.map(({ date }) => date).sort() : [];
  return { dateShape: commonest(read.map(({ shape }) => shape)), slashes, middleDay: days[Math.floor(days.length / 2)] ?? null, mostlyFilled };
}

/** One 12/31/1990 tells that its column puts the month first; one 31/12/1990 tells the contrary; both or none tell nothing. */
function slashOrder(cells: readonly string[]): DateHabits['slashes'] {
  const pairs = cells.flatMap((cell) => {
    const parts = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\b/u.exec(cell);
    return parts ? [[Number(parts[1]), Number(parts[2])] as const] : [];
  });
  const dayFirst = pairs.some(([first]) => first > 12);
  const monthFirst = pairs.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

function commonest(shapes: readonly DateShape[]): DateShape | null {
  const tally = new Map<DateShape, number>();
  shapes.forEach((shape) => tally.set(shape, (tally.get(shape) ?? 0) + 1));
  return [...tally].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
