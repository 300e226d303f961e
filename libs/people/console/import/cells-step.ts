import { Component, computed, inject, signal } from '@angular/core';
import { Button, Cell, Dialog, Empty, Form, Icon, Notice, Problems, Table, TextField, Texts } from '@kunak/platform/web';
import type { Column } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Correction, Preview } from './import-wizard';
import { importTexts } from './import.texts';

type Row = Preview['problems'][number];

/** Everything that was noticed, by row and column, and what to do about it. */
@Component({
  selector: 'import-cells-step',
  imports: [Button, Cell, Dialog, Empty, Form, Icon, Notice, Table, TextField],
  host: { class: 'k-stack-l' },
  templateUrl: './cells-step.html',
  styleUrl: './cells-step.css',
})
export class CellsStep {
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly problems = new Problems();
  protected readonly mending = signal<Row | null>(null);
  protected readonly value = signal('');
  protected readonly columns: readonly Column<Row>[] = [
    { id: 'place', title: importTexts.place, text: (row) => this.placeOf(row), sort: (row) => row.row },
    { id: 'column', title: importTexts.column, text: (row) => row.header, sort: (row) => row.header },
    { id: 'value', title: importTexts.inFile },
    { id: 'text', title: importTexts.what, text: (row) => row.text, sort: (row) => row.text },
    { id: 'actions', title: '' },
  ];
  /** Two things may be wrong with one cell. */
  protected readonly idOf = (row: Row): string => `${row.row} ${row.column} ${row.text}`;
  protected readonly tooMany = computed(() => (this.wizard.preview.value()?.previewImport.problemCount ?? 0) > 2000);
  protected readonly leftRows = computed(() => this.wizard.decisions().filter(({ action }) => action === 'skip'));

  protected placeOf({ row, letter }: Pick<Row, 'row' | 'letter'>): string {
    return letter ? `${letter}${row}` : this.t(importTexts.wholeRow, { row });
  }

  protected correctionText({ row, column, value }: Correction): string {
    const letter = this.wizard.preview.value()?.previewImport.columns[column]?.letter ?? '';
    return this.t(importTexts.correction, { place: `${letter}${row}`, value: value || this.t(importTexts.nothing) });
  }

  protected mend(problem: Row): void {
    // A shortened cell must not come in shortened.
    this.value.set(problem.suggestion ?? (problem.value.endsWith('…') ? '' : problem.value));
    this.mending.set(problem);
  }

  protected take(value: string): void {
    const problem = this.mending();
    if (problem?.column != null) this.wizard.correct({ row: problem.row, column: problem.column, value });
    this.mending.set(null);
  }

  protected leave(): void {
    const problem = this.mending();
    if (problem) this.wizard.decide({ row: problem.row, action: 'skip' });
    this.mending.set(null);
  }
}
