import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, Button, Notice, Texts, Toasts } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import { UndoImportOperation } from './import.graphql.ts';
import { importTexts } from './import.texts';

/** The list is in; it can be taken out again as one. */
@Component({
  selector: 'import-done-step',
  imports: [Button, Notice, RouterLink],
  host: { class: 'k-stack' },
  template: `
    @if (wizard.batch(); as batch) {
      <k-notice kind="ok" [title]="texts.doneTitle">{{ t(texts.batchCounts, { created: batch.created, joined: batch.joined }) }}</k-notice>
      <p>{{ t(texts.doneHint) }}</p>
      <div class="k-line">
        <a kButton routerLink="/people">{{ t(texts.toPeople) }}</a>
        <button kButton="secondary" type="button" (click)="wizard.reset()">{{ t(texts.another) }}</button>
        <button kButton="quiet" type="button" icon="undo-2" (click)="undo(batch.id)">{{ t(texts.undo) }}</button>
      </div>
    }
  `,
})
export class DoneStep {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;

  protected async undo(batchId: string): Promise<void> {
    try {
      await this.api.run(UndoImportOperation, { batchId });
      this.wizard.reset();
      this.toasts.done(importTexts.undoDone);
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
