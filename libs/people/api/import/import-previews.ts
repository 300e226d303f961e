import { columnLetter, duplicateReasonLabels, findDuplicates, knownPeople, objectionText, shownValue } from '@kunak/people/rules';
import type { ImportedPerson, ImportProblem, ImportReading } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { ImportCounts, ImportDouble, ImportPreview, ImportProblemSeen } from './import-preview';
import { fateOf, ImportReader } from './import-reader';
import type { ReadList } from './import-reader';
import { RowAction } from './import.inputs';
import type { ImportSettings } from './import.inputs';

const mostProblems = 2000;
const samples = 3;
const nothing: ImportReading = { people: [], problems: [], leftOut: [] };

/** Shows a list before anything of it is written. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly db: Database,
    private readonly reader: ImportReader,
  ) {}

  async preview(fileId: string, settings: ImportSettings): Promise<ImportPreview> {
    const list = await this.reader.read(fileId, settings);
    const { people, problems, leftOut } = list.reading ?? nothing;
    return {
      fileName: list.fileName,
      encoding: list.encoding,
      separator: list.separator,
      columns: columnsOf(list),
      mappingProblem: list.mappingRefusal?.textIn(this.db.language) ?? null,
      problems: problems.slice(0, mostProblems).map((problem) => this.problem(problem)),
      problemCount: problems.length,
      doubles: this.doubles(list, people),
      counts: countsOf(people, leftOut, settings),
    };
  }

  problem({ row, column, field, value, severity, reason, values }: ImportProblem): ImportProblemSeen {
    const text = objectionText({ reason, values }, this.db.language);
    const suggestion = typeof values['suggestion'] === 'string' ? values['suggestion'] : null;
    return {
      row,
      column: column?.index ?? null,
      letter: column?.letter ?? null,
      header: column?.header ?? null,
      field,
      value,
      severity,
      suggestion,
      code: reason.code,
      text,
    };
  }

  private doubles({ existing }: ReadList, people: readonly ImportedPerson[]): ImportDouble[] {
    const known = knownPeople(existing);
    return people.flatMap((person) => {
      const { outcome } = person;
      if (outcome.kind === 'create') return [];
      const personId = 'personId' in outcome ? outcome.personId : null;
      const sameAsRow = 'sameAsRow' in outcome ? outcome.sameAsRow : null;
      const same = known.duplicatesOf(person).find((duplicate) => duplicate.person.id === personId);
      const above = people.filter(({ row }) => row === sameAsRow);
      const why = (same ?? findDuplicates(person, above)[0])?.why ?? [];
      return [
        {
          ...{ row: person.row, name: person.workingName, proposal: outcome.kind, personName: same?.person.shownName ?? null, sameAsRow },
          why: why.map((reason) => formatMessage(duplicateReasonLabels[reason], this.db.language)).join(', '),
        },
      ];
    });
  }
}

function columnsOf({ table, mapping }: ReadList): ImportPreview['columns'] {
  return table.headers.map((header, index) => {
    const filled = table.rows.map(({ cells }) => shownValue(cells[index] ?? '')).filter(Boolean);
    return { letter: columnLetter(index), header, field: mapping[index] ?? 'ignore', samples: [...new Set(filled)].slice(0, samples) };
  });
}

export function countsOf(people: readonly ImportedPerson[], leftOut: readonly number[], settings: ImportSettings): ImportCounts {
  const fates = people.map((person) => fateOf(person, settings).action);
  const count = (action: string): number => fates.filter((fate) => fate === action).length;
  return {
    rows: people.length + leftOut.length,
    create: count(RowAction.Create),
    join: count(RowAction.Join),
    skip: count(RowAction.Skip),
    undecided: count('ask'),
    leftOut: leftOut.length,
  };
}
