import { Component, inject, model, signal } from '@angular/core';
import { Api, Button, Dialog, Download, Texts, Toasts } from '@kunak/platform/web';
import { ExportMyArchiveOperation } from './data.graphql.ts';
import { dataTexts } from './data.texts';

/** What the file tells whoever finds it, before it lies on the device. */
@Component({
  selector: 'data-take-dialog',
  imports: [Button, Dialog],
  template: `
    <k-dialog [title]="texts.before" [(open)]="open">
      <p>{{ t(texts.risk) }}</p>
      <p>{{ t(texts.stays) }}</p>
      <button kButton actions type="button" icon="download" [busy]="busy()" (click)="download()">{{ t(texts.download) }}</button>
      <button kButton="quiet" actions type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
    </k-dialog>
  `,
})
export class TakeDialog {
  readonly open = model.required<boolean>();
  private readonly api = inject(Api);
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = dataTexts;
  protected readonly busy = signal(false);

  protected async download(): Promise<void> {
    this.busy.set(true);
    try {
      const { exportMyArchive } = await this.api.run(ExportMyArchiveOperation);
      this.files.saveBase64(exportMyArchive.zip, 'data.zip');
      this.open.set(false);
      this.toasts.done(dataTexts.downloaded);
    } catch (error) {
      // Offline, or no proof given: the dialog stays, the news says why.
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}
