import { Component, computed, inject, signal } from '@angular/core';
import { Button, Dialog, Empty, Form, Icon, Notice, Problems, TextField, Texts } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Correction, Preview } from './import-wizard';
import { importTexts } from './import.texts';
import { placesOf, ProblemList } from './problem-list';

type Row = Preview['problems'][number];

/** Everything that was noticed, by row and column, and what to do about it. */
@Component({
  selector: 'import-cells-step',
  imports: [Button, Dialog, Empty, Form, Icon, Notice, ProblemList, TextField],
  host: { class: 'k-stack-l' },
  templateUrl: './cells-step.html',
  styleUrl: './cells-step.css',
})
export class CellsStep {
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly placeOf = placesOf();
  protected readonly problems = new Problems();
  protected readonly mending = signal<Row | null>(null);
  protected readonly value = signal('');
  protected readonly tooMany = computed(() => (this.wizard.preview.value()?.previewImport.problemCount ?? 0) > 2000);
  protected readonly leftRows = computed(() => this.wizard.decisions().filter(({ action }) => action === 'skip'));

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
