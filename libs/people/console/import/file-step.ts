import { Component, computed, inject } from '@angular/core';
import { canImportPeople } from '@kunak/people/rules';
import { FileField, Notice, Session, Texts } from '@kunak/platform/web';
import { ImportBatches } from './import-batches';
import { ImportWizard } from './import-wizard';
import { importTexts } from './import.texts';

@Component({
  selector: 'import-file-step',
  imports: [FileField, ImportBatches, Notice],
  host: { class: 'k-stack-l' },
  template: `
    @if (wizard.refused(); as why) {
      <k-notice kind="warn" role="alert" [title]="texts.fileRefused">{{ why }}</k-notice>
    }
    @if (mayImport()) {
      <k-file-field
        name="list"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        [label]="texts.chooseFile"
        [hint]="texts.chooseHint"
        (sent)="wizard.begin($event.id)"
      />
    }
    <import-batches />
  `,
})
export class FileStep {
  protected readonly wizard = inject(ImportWizard);
  private readonly session = inject(Session);
  protected readonly mayImport = computed(() => {
    const viewer = this.session.viewer();
    return viewer !== null && canImportPeople(viewer, undefined);
  });
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
}
