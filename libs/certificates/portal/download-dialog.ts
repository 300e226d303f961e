import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { CertificateVariant } from '@kunak/certificates/rules';
import { Button, Dialog, Download, Texts, Toasts } from '@kunak/platform/web';
import { documentsTexts, riskTexts } from './documents.texts';

/** What this paper tells whoever finds it, before it lies on the device. */
@Component({
  selector: 'certificates-download-dialog',
  imports: [Button, Dialog],
  template: `
    <k-dialog [title]="texts.before" [open]="page() !== null" (openChange)="close($event)">
      @if (page(); as variant) {
        <p>{{ t(risks[variant]) }}</p>
        <p>{{ t(texts.stays) }}</p>
      }
      <button kButton actions type="button" icon="download" [busy]="busy()" (click)="download()">{{ t(texts.download) }}</button>
      <button kButton="quiet" actions type="button" (click)="page.set(null)">{{ t(texts.cancel) }}</button>
    </k-dialog>
  `,
})
export class DownloadDialog {
  readonly id = input.required<string>();
  readonly page = model.required<CertificateVariant | null>();
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = documentsTexts;
  protected readonly risks = riskTexts;
  protected readonly busy = signal(false);
  private readonly address = computed(() => `/certificates/${this.id()}.pdf?variant=${this.page() ?? ''}`);

  protected close(open: boolean): void {
    if (!open) this.page.set(null);
  }

  protected async download(): Promise<void> {
    this.busy.set(true);
    try {
      await this.files.save(this.address(), 'document.pdf');
      this.page.set(null);
      this.toasts.done(documentsTexts.downloaded);
    } catch (error) {
      // Offline, ended meanwhile: the dialog stays, the news says why.
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}
