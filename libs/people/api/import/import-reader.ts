import { analyseFile, checkMapping, Exposure, readRows, withheldName } from '@kunak/people/rules';
import type { ExistingPerson, FileAnalysis, ImportedPerson, ImportReading, ImportTable, Mapping } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Database, Files } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import { IdentityVault } from '../identity-vault';
import { peopleApiRefusals } from '../people-api.refusals';
import type { CellCorrection, ImportSettings } from './import.inputs';
import { RowAction } from './import.inputs';

export type Fate = { readonly action: RowAction | 'ask'; readonly personId: string | null };

/** A list as it will come in: read, compared and decided, and nothing written yet. */
export type ReadList = FileAnalysis & {
  readonly fileName: string;
  readonly mapping: Mapping;
  /** Null where the columns cannot be read; `mappingRefusal` says why. */
  readonly reading: ImportReading | null;
  readonly mappingRefusal: Refusal | null;
  readonly existing: readonly ExistingPerson[];
};

@Injectable()
export class ImportReader {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
    private readonly identities: IdentityVault,
  ) {}

  async read(fileId: string, settings: ImportSettings): Promise<ReadList> {
    const { file, bytes } = await this.files.read(fileId);
    const analysis = analyseFile(bytes, {
      ...(settings.encoding ? { encoding: settings.encoding } : {}),
      ...(settings.separator ? { separator: settings.separator } : {}),
    });
    const mapping = settings.mapping ?? analysis.mapping;
    const existing = await this.existing();
    const base = { ...analysis, fileName: file.name, mapping, existing };
    const mappingRefusal = this.refusalOf(mapping, analysis);
    if (mappingRefusal) return { ...base, reading: null, mappingRefusal };
    const table = corrected(analysis.table, settings.corrections);
    const context = { today: new Date().toISOString().slice(0, 10), language: this.db.language, existing };
    return { ...base, reading: readRows(table, mapping, context), mappingRefusal: null };
  }

  private refusalOf(mapping: Mapping, { table }: FileAnalysis): Refusal | null {
    const columns = table.headers.length;
    if (mapping.length !== columns) return new Refusal(peopleApiRefusals.importColumnsChanged, { columns, mapped: mapping.length });
    try {
      checkMapping(mapping, this.db.language);
      return null;
    } catch (refusal) {
      // A mapping that does not work yet is a step of the wizard and no failure.
      if (refusal instanceof Refusal) return refusal;
      throw refusal;
    }
  }

  /** With the dates of birth, but without the legal names: an import must not answer whether a working name belongs to a legal one. */
  private async existing(): Promise<ExistingPerson[]> {
    const rows = await this.db.sql<Omit<ExistingPerson, 'shownName' | 'dateOfBirth'> & { exposure: Exposure }>(
      'select id, working_name as "workingName", email, phone, exposure from person where removed_at is null',
    );
    const born = await this.identities.datesOfBirth();
    return rows.map((row) => ({
      ...row,
      dateOfBirth: born.get(row.id) ?? null,
      shownName: row.exposure === Exposure.Confidential ? withheldName : row.workingName,
    }));
  }
}

/** What becomes of a row: what the person at the screen said, or else what comparing found. */
export function fateOf({ row, outcome }: ImportedPerson, settings: ImportSettings): Fate {
  const decision = settings.decisions.find((one) => one.row === row);
  const personId = 'personId' in outcome ? outcome.personId : null;
  if (decision?.action === RowAction.Join && personId) return { action: RowAction.Join, personId };
  if (decision && decision.action !== RowAction.Join) return { action: decision.action, personId: null };
  return { action: outcome.kind, personId };
}

function corrected(table: ImportTable, corrections: readonly CellCorrection[]): ImportTable {
  const byRow = new Map<number, CellCorrection[]>();
  for (const correction of corrections) byRow.set(correction.row, [...(byRow.get(correction.row) ?? []), correction]);
  const rows = table.rows.map(({ row, cells }) => {
    const written = [...cells];
    for (const { column, value } of byRow.get(row) ?? []) if (column < table.headers.length) written[column] = value;
    return { row, cells: Array.from(written, (cell) => cell ?? '') };
  });
  return { ...table, rows };
}
