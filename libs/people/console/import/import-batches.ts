import { Component, inject } from '@angular/core';
import { Api, Button, Formats, Tag, Texts, Toasts, WhenReady, apiResource, deciders } from '@kunak/platform/web';
import { ImportBatchesOperation, UndoImportOperation } from './import.graphql.ts';
import { importTexts } from './import.texts';

/** The lists that came in before, each of which can be undone as one. */
@Component({
  selector: 'import-batches',
  imports: [Button, Tag, WhenReady],
  host: { class: 'k-stack' },
  template: `
    <ng-container *kReady="let answer of batches; ask: ask">
      @if (answer.importBatches.length > 0) {
        <h2>{{ t(texts.batches) }}</h2>
        <ul>
          @for (batch of answer.importBatches; track batch.id) {
            <li class="k-spread">
              <div>
                <strong>{{ batch.fileName }}</strong>
                <p class="k-quiet k-small">
                  {{ formats.moment(batch.createdAt) }} · {{ t(texts.batchCounts, { created: batch.created, joined: batch.joined }) }}
                </p>
              </div>
              @if (batch.undoneAt) {
                <k-tag>{{ t(texts.undone) }}</k-tag>
              } @else {
                <button kButton="quiet" type="button" icon="undo-2" [attr.aria-label]="t(texts.undoBatch, { name: batch.fileName })" (click)="undo(batch.id)">
                  {{ t(texts.undo) }}
                </button>
              }
            </li>
          }
        </ul>
      }
    </ng-container>
  `,
  styles: `
    ul {
      display: grid;
      max-width: 44rem;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--k-2);
      border-block-end: 1px solid var(--k-line);
    }
  `,
})
export class ImportBatches {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly batches = apiResource(ImportBatchesOperation, () => ({}));

  protected async undo(batchId: string): Promise<void> {
    try {
      await this.api.run(UndoImportOperation, { batchId });
      this.batches.reload();
      this.toasts.done(importTexts.undoDone);
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
