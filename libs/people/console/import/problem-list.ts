import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Cell, CountFilter, Table, Texts } from '@kunak/platform/web';
import type { Column, CountedKind, Text } from '@kunak/platform/web';
import type { Preview } from './import-wizard';
import { importTexts } from './import.texts';
import { kindLabels } from './problem-kinds.texts';

type Problem = Preview['problems'][number];

/** How a cell is called: `B7`, or the whole row 7. */
export function placesOf(): (problem: Pick<Problem, 'row' | 'letter'>) => string {
  const { t } = inject(Texts);
  return ({ row, letter }) => (letter ? `${letter}${row}` : t(importTexts.wholeRow, { row }));
}

/** What was noticed, cell by cell. Where there is more than one kind of it, each kind can be worked through alone. */
@Component({
  selector: 'import-problem-list',
  imports: [Button, Cell, CountFilter, Table],
  host: { class: 'k-stack' },
  templateUrl: './problem-list.html',
  styles: `
    .cell {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
})
export class ProblemList {
  readonly title = input.required<Text>();
  readonly hint = input.required<Text>();
  readonly problems = input.required<readonly Problem[]>();
  readonly mend = output<Problem>();

  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly placeOf = placesOf();
  protected readonly chosen = signal<readonly string[]>([]);

  /** The most frequent first. */
  protected readonly kinds = computed((): readonly CountedKind[] => {
    const ids = [...new Set(this.problems().map(({ code }) => code))];
    const kinds = ids.map((id) => {
      const [first, ...others] = this.problems().filter(({ code }) => code === id);
      return { id, label: kindLabels[id] ?? first?.text ?? id, count: others.length + 1 };
    });
    return kinds.sort((one, other) => other.count - one.count);
  });
  /** Nothing once the last of the kind is mended: then everything shows again. */
  protected readonly kind = computed(() => this.kinds().find(({ id }) => this.chosen().includes(id)));
  protected readonly shown = computed(() => {
    const kind = this.kind();
    return kind ? this.problems().filter(({ code }) => code === kind.id) : this.problems();
  });

  protected readonly columns: readonly Column<Problem>[] = [
    { id: 'place', title: importTexts.place, text: (row) => this.placeOf(row), sort: (row) => row.row },
    { id: 'column', title: importTexts.column, text: (row) => row.header, sort: (row) => row.header },
    { id: 'value', title: importTexts.inFile },
    { id: 'text', title: importTexts.what, text: (row) => row.text, sort: (row) => row.text },
    { id: 'actions', title: '' },
  ];
  /** Two things may be wrong with one cell. */
  protected readonly idOf = (row: Problem): string => `${row.row} ${row.column} ${row.text}`;
}
