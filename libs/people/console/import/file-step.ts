import { Component, inject } from '@angular/core';
import { FileField, Texts } from '@kunak/platform/web';
import { ImportBatches } from './import-batches';
import { ImportWizard } from './import-wizard';
import { importTexts } from './import.texts';

@Component({
  selector: 'import-file-step',
  imports: [FileField, ImportBatches],
  host: { class: 'k-stack-l' },
  template: `
    <k-file-field
      name="list"
      accept=".csv,.txt,.tsv,text/csv,text/plain"
      [label]="texts.chooseFile"
      [hint]="texts.chooseHint"
      (sent)="wizard.begin($event.id)"
    />
    <import-batches />
  `,
})
export class FileStep {
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
}
