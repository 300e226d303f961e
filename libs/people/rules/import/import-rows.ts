import { daysBetween, writtenDate } from '@kunak/platform/rules';
import type { CalendarDate, Language } from '@kunak/platform/rules';
import { knownPeople } from '../duplicates';
import type { ComparedPerson, KnownPeople } from '../duplicates';
import { objection } from '../reading';
import type { Objection } from '../reading';
import type { SpokenLanguage } from '../spoken-languages';
import { DateShape } from '../date-reading';
import type { ReadDate } from '../date-reading';
import { isEmptyRow } from './csv-reading';
import { readCell } from './import-cells';
import type { CellValue, ReadCell } from './import-cells';
import { columnHabits } from './import-columns';
import type { ColumnHabits } from './import-columns';
import { compareRow } from './import-duplicates';
import type { ExistingPerson, ReadRow, RowOutcome } from './import-duplicates';
import { ImportField, nameFields } from './import-fields';
import { columnPlace, Severity, shownValue } from './import-problems';
import type { ImportProblem } from './import-problems';
import { cellProblems } from './import.refusals';
import type { Mapping } from './mapping';

/** Guests of one event come and go within weeks: a day so far from the others has a slip in its month or year. */
const farDays = 60;

/** A person as the list has them; what the list did not say or said unreadably is null. */
export type ImportedPerson = {
  readonly row: number;
  readonly workingName: string;
  readonly legalName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly homeRegion: string | null;
  readonly occupation: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly organisation: string | null;
  readonly arrival: CalendarDate | null;
  readonly departure: CalendarDate | null;
  readonly passportValidUntil: CalendarDate | null;
  readonly needsInterpretation: boolean | null;
  readonly notes: string | null;
  /** What the import would do with the row; the person at the screen may decide otherwise. */
  readonly outcome: RowOutcome;
};

export type ImportTable = {
  readonly headers: readonly string[];
  /** Row number in the spreadsheet, and its cells. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

export type ImportContext<Existing extends ExistingPerson> = {
  readonly today: CalendarDate;
  /** In which language the reasons of duplicates are joined into one text. */
  readonly language: Language;
  readonly existing: readonly Existing[];
};

export type ImportReading = {
  readonly people: readonly ImportedPerson[];
  /** In the order of the file: by row, then by column. */
  readonly problems: readonly ImportProblem[];
  /** Rows without a name: nobody comes from them. */
  readonly leftOut: readonly number[];
};

/**
 * Turns the rows into people and says everything that a human should see first, by row and column. Nothing throws for a bad cell; a bad cell never
 * takes its row along, except a missing name.
 */
export function readRows<Existing extends ExistingPerson>(table: ImportTable, mapping: Mapping, context: ImportContext<Existing>): ImportReading {
  const rows = table.rows.filter(({ cells }) => !isEmptyRow(cells));
  const columns = mapping.map((field, index) =>
    columnHabits(
      rows.map(({ cells }) => cells[index] ?? ''),
      field,
      context,
    ),
  );
  const known: KnownPeople<Existing> = knownPeople(context.existing);
  const earlier = knownPeople<ReadRow>();
  const people: ImportedPerson[] = [];
  const problems: ImportProblem[] = [];
  const leftOut: number[] = [];
  for (const { row, cells } of rows) {
    const sheet = new RowReader(row, cells, table.headers, mapping);
    const person = sheet.read(columns, context.today);
    if (person) {
      const compared = compareRow(person, known, earlier, context.language);
      compared.remarks.forEach(({ field, remark }) => sheet.remarkOn(field, remark));
      earlier.add({ ...person, row });
      people.push({ ...person, outcome: compared.outcome });
    } else {
      leftOut.push(row);
    }
    problems.push(...sheet.problems.sort((one, other) => (one.column?.index ?? -1) - (other.column?.index ?? -1)));
  }
  return { people, problems, leftOut };
}

type NamedRow = Omit<ImportedPerson, 'outcome'> & ComparedPerson;

/** Reads the cells of one row and collects what was noticed. */
class RowReader {
  readonly problems: ImportProblem[] = [];
  private readonly values = new Map<ImportField, CellValue>();

  constructor(
    private readonly row: number,
    private readonly cells: readonly string[],
    private readonly headers: readonly string[],
    private readonly mapping: Mapping,
  ) {}

  read(columns: readonly ColumnHabits[], today: CalendarDate): NamedRow | null {
    this.checkLength();
    this.mapping.forEach((field, index) => {
      const habits = columns[index];
      if (field === ImportField.Ignore || !habits) return;
      const cell = this.cells[index] ?? '';
      this.keep(index, field, readCell(cell, field, { today, slashes: habits.slashes }), habits);
    });
    this.checkStay();
    return this.person();
  }

  /** A remark about the row's column of that field, or about the row when there is none. */
  remarkOn(field: ImportField, remark: Objection): void {
    this.note(isName(field) ? this.mapping.findIndex(isName) : this.mapping.indexOf(field), remark, Severity.Warning);
  }

  private keep(index: number, field: ImportField, cell: ReadCell, habits: ColumnHabits): void {
    cell.remarks.forEach((remark) => this.note(index, remark, Severity.Warning));
    if (cell.lost) this.note(index, cell.lost, Severity.Error);
    if (isDate(cell.value) && habits.dateShape && isOtherShape(cell.value.shape, habits.dateShape)) {
      this.note(index, objection(cellProblems.cellOtherDateShape, { date: writtenDate(cell.value.date) }), Severity.Warning);
    }
    if (isDate(cell.value) && habits.middleDay && Math.abs(daysBetween(habits.middleDay, cell.value.date)) > farDays) {
      this.note(index, objection(cellProblems.cellFarDay, { date: writtenDate(cell.value.date) }), Severity.Warning);
    }
    const empty = (this.cells[index] ?? '').trim() === '';
    if (empty && habits.mostlyFilled && !isName(field)) this.note(index, objection(cellProblems.cellEmpty), Severity.Warning);
    const before = this.values.get(field);
    const joined = field === ImportField.Notes && typeof before === 'string' ? [before, cell.value].filter(Boolean).join('\n') : cell.value;
    this.values.set(field, joined);
  }

  private checkLength(): void {
    const values = { cells: this.cells.length, expected: this.mapping.length };
    if (values.cells < values.expected) this.note(-1, objection(cellProblems.rowTooShort, values), Severity.Warning);
    const extra = this.cells.slice(values.expected);
    if (!isEmptyRow(extra)) this.note(-1, objection(cellProblems.rowTooLong, values), Severity.Error, extra.join(' '));
  }

  private checkStay(): void {
    const arrival = this.values.get(ImportField.Arrival);
    const departure = this.values.get(ImportField.Departure);
    if (!isDate(arrival) || !isDate(departure) || arrival.date <= departure.date) return;
    this.remarkOn(ImportField.Departure, objection(cellProblems.cellLeavesBeforeArriving));
  }

  private note(index: number, { reason, values }: Objection, severity: Severity, value = this.cells[index] ?? ''): void {
    const column = index < 0 ? null : columnPlace(index, this.headers[index] ?? '');
    this.problems.push({ row: this.row, column, field: this.mapping[index] ?? null, value: shownValue(value), severity, reason, values });
  }

  private text(field: ImportField): string | null {
    const value = this.values.get(field);
    return typeof value === 'string' && value !== '' ? value : null;
  }

  private date(field: ImportField): CalendarDate | null {
    const value = this.values.get(field);
    return isDate(value) ? value.date : null;
  }

  private person(): NamedRow | null {
    const both = this.text(ImportField.BothNames);
    const parts = [this.text(ImportField.GivenName), this.text(ImportField.FamilyName)].filter(Boolean).join(' ');
    const legalName = this.text(ImportField.LegalName) ?? both;
    const workingName = this.text(ImportField.WorkingName) ?? (both || parts || legalName);
    if (!workingName) {
      this.note(this.mapping.findIndex(isName), objection(cellProblems.cellNameMissing), Severity.Error);
      return null;
    }
    const languages = this.values.get(ImportField.Languages);
    const needs = this.values.get(ImportField.NeedsInterpretation);
    return {
      row: this.row,
      workingName,
      legalName,
      email: this.text(ImportField.Email),
      phone: this.text(ImportField.Phone),
      dateOfBirth: this.date(ImportField.DateOfBirth),
      homeRegion: this.text(ImportField.HomeRegion),
      occupation: this.text(ImportField.Occupation),
      languages: Array.isArray(languages) ? (languages as readonly SpokenLanguage[]) : [],
      organisation: this.text(ImportField.Organisation),
      arrival: this.date(ImportField.Arrival),
      departure: this.date(ImportField.Departure),
      passportValidUntil: this.date(ImportField.PassportValidUntil),
      needsInterpretation: typeof needs === 'boolean' ? needs : null,
      notes: this.text(ImportField.Notes),
    };
  }
}

function isDate(value: CellValue | undefined): value is ReadDate {
  return typeof value === 'object' && value !== null && 'shape' in value;
}

function isName(field: ImportField): boolean {
  return nameFields.includes(field);
}

/** Two digits of a year and bare day numbers bring their own remark. */
function isOtherShape(shape: DateShape, usual: DateShape): boolean {
  return shape !== usual && shape !== DateShape.TwoDigitYear && shape !== DateShape.DayNumber;
}
