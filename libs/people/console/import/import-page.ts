import { Component, ElementRef, afterRenderEffect, computed, inject } from '@angular/core';
import { Button, PageHeader, Texts, WhenReady, deciders } from '@kunak/platform/web';
import { CellsStep } from './cells-step';
import { ColumnsStep } from './columns-step';
import { ConfirmStep } from './confirm-step';
import { DoneStep } from './done-step';
import { DoublesStep } from './doubles-step';
import { FileStep } from './file-step';
import { ImportWizard, wizardSteps } from './import-wizard';
import type { WizardStep } from './import-wizard';
import { importTexts } from './import.texts';

const names = {
  file: importTexts.stepFile,
  columns: importTexts.stepColumns,
  cells: importTexts.stepCells,
  doubles: importTexts.stepDoubles,
  confirm: importTexts.stepConfirm,
  done: importTexts.stepDone,
};

/** A list of people comes in, step by step, and can be taken back at each of them. */
@Component({
  selector: 'people-import-page',
  imports: [Button, CellsStep, ColumnsStep, ConfirmStep, DoneStep, DoublesStep, FileStep, PageHeader, WhenReady],
  providers: [ImportWizard],
  host: { class: 'k-stack-l' },
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly steps = wizardSteps.map((id) => ({ id, name: names[id] }));
  protected readonly here = computed(() => wizardSteps.indexOf(this.wizard.step()));
  protected readonly between = computed(() => (['columns', 'cells', 'doubles', 'confirm'] as readonly WizardStep[]).includes(this.wizard.step()));
  protected readonly undecided = computed(() => {
    const waits = this.wizard.step() === 'doubles' || this.wizard.step() === 'confirm';
    return waits ? (this.wizard.preview.value()?.previewImport.counts.undecided ?? 0) : 0;
  });
  /** What must be settled before the next step: which column is the name, and who is who. */
  protected readonly blocked = computed(() => {
    const preview = this.wizard.preview.value()?.previewImport;
    if (!preview || preview.mappingProblem) return true;
    return this.undecided() > 0;
  });

  constructor() {
    let before: WizardStep = 'file';
    // Each step begins at its heading, for the eye and for a screen reader.
    afterRenderEffect(() => {
      const step = this.wizard.step();
      const heading = this.host.querySelector<HTMLElement>('h2[tabindex]');
      this.wizard.preview.state();
      if (step === before || !heading) return;
      before = step;
      this.host.ownerDocument.defaultView?.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    });
  }
}
