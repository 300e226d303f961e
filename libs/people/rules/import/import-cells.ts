import type { CalendarDate } from '@kunak/platform/rules';
import { invisibleKind, withoutInvisible } from '@kunak/platform/rules';
import { readEmail, readPhone } from '../contact';
import { withoutFormulaGuard, looksLikeFormula } from '../csv-writing';
import { readCellDate } from '../date-reading';
import type { DateHabits, ReadDate } from '../date-reading';
import { readHomeRegion } from '../home-regions';
import { lookAlikes } from '../look-alikes';
import { readPastedName, tidySpaces } from '../names';
import { notUnderstood, objection, understood } from '../reading';
import type { Objection, Reading } from '../reading';
import { readLanguages } from '../spoken-languages';
import type { SpokenLanguage } from '../spoken-languages';
import { readYesNo } from '../yes-no';
import { ImportField, longestCell } from './import-fields';
import { cellProblems } from './import.refusals';

export type CellValue = string | boolean | readonly SpokenLanguage[] | ReadDate | null;

/** What a cell gave: its value (null when it stays out or is empty) and everything noticed on the way. */
export type ReadCell = { readonly value: CellValue; readonly lost: Objection | null; readonly remarks: readonly Objection[] };

/** The cell's text without what cannot be seen, and what there was. */
function visibleText(cell: string): { readonly text: string; readonly remarks: Objection[] } {
  const remarks: Objection[] = [];
  if (invisibleKind(cell)) remarks.push(objection(cellProblems.cellInvisible));
  if (cell.includes('\uFFFD')) remarks.push(objection(cellProblems.cellDamaged));
  return { text: withoutFormulaGuard(withoutInvisible(cell)).trim(), remarks };
}

/** Reads one cell for its field. An empty cell gives null and no remark: whether that matters, the column tells. */
export function readCell(cell: string, field: ImportField, habits: DateHabits): ReadCell {
  const max = longestCell(field);
  if (cell.length > max) return { value: null, lost: objection(cellProblems.cellTooLong, { length: cell.length, max }), remarks: [] };
  const { text, remarks } = visibleText(cell);
  if (text === '') return { value: null, lost: null, remarks };
  if (looksLikeFormula(text)) remarks.push(objection(cellProblems.cellFormula));
  const reading = readText(text, field, habits);
  if (!reading.ok) return { value: null, lost: reading.objection, remarks };
  return { value: reading.value, lost: null, remarks: reading.remark ? [...remarks, reading.remark] : remarks };
}

function readText(text: string, field: ImportField, habits: DateHabits): Reading<CellValue> {
  switch (field) {
    case ImportField.WorkingName:
    case ImportField.LegalName:
    case ImportField.BothNames:
    case ImportField.FamilyName:
    case ImportField.GivenName:
      return withLookAlikes(readPastedName(text));
    case ImportField.Email:
      return readEmail(text);
    case ImportField.Phone:
      return readPhone(text);
    case ImportField.DateOfBirth:
      return readBirth(text, habits);
    case ImportField.Arrival:
    case ImportField.Departure:
      return readCellDate(text, habits);
    case ImportField.PassportValidUntil:
      return readPassport(text, habits);
    case ImportField.HomeRegion:
      return readRegion(text);
    case ImportField.Languages:
      return readSpoken(text);
    case ImportField.NeedsInterpretation:
      return readNeed(text);
    case ImportField.Occupation:
    case ImportField.Organisation:
      return withLookAlikes(understood(tidySpaces(text)));
    default:
      return understood(text);
  }
}

function withLookAlikes(reading: Reading<string>): Reading<string> {
  if (!reading.ok) return reading;
  const found = lookAlikes(reading.value);
  if (found.palochka) return understood(reading.value, objection(cellProblems.cellPalochka, { suggestion: found.palochka }));
  return found.latinTwins ? understood(reading.value, objection(cellProblems.cellTwins)) : reading;
}

function readBirth(text: string, habits: DateHabits): Reading<ReadDate> {
  const reading = readCellDate(text, { ...habits, sense: 'past' });
  if (!reading.ok) return reading;
  if (reading.value.date > habits.today) return notUnderstood(cellProblems.cellFutureBirth);
  const age = ageOn(habits.today, reading.value.date);
  const unlikely = age < 14 || age > 100;
  return unlikely ? understood(reading.value, objection(cellProblems.cellUnlikelyAge, { age })) : reading;
}

function ageOn(today: CalendarDate, birth: CalendarDate): number {
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
}

function readPassport(text: string, habits: DateHabits): Reading<ReadDate | null> {
  if (/^(?:нет|no|none|n\/a|отсутств|не имею|-|–|—)/iu.test(text)) return understood(null, objection(cellProblems.cellNoPassport));
  const reading = readCellDate(text, habits);
  if (!reading.ok || reading.value.date >= habits.today) return reading;
  return understood(reading.value, objection(cellProblems.cellPassportExpired));
}

function readRegion(text: string): Reading<string> {
  const region = readHomeRegion(text);
  return region ? understood(region) : notUnderstood(cellProblems.cellRegionUnknown);
}

function readSpoken(text: string): Reading<readonly SpokenLanguage[]> {
  const { languages, unread } = readLanguages(text);
  return understood(languages, unread.length > 0 ? objection(cellProblems.cellLanguageUnknown, { unread: unread.join(', ') }) : undefined);
}

function readNeed(text: string): Reading<boolean | null> {
  const answer = readYesNo(text);
  if (answer === null) return understood(null, objection(cellProblems.cellYesNoUnclear));
  return understood(answer === 'unknown' ? null : answer === 'yes');
}
