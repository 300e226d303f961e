import { Component, inject, model, output, signal } from '@angular/core';
import { Button, Dialog, Form, Problems, TextArea, Texts } from '@kunak/platform/web';
import { exportTexts } from './export.texts';

/** Asks what a list leaves the house for. */
@Component({
  selector: 'people-export-dialog',
  imports: [Button, Dialog, Form, TextArea],
  template: `
    <k-dialog [title]="texts.title" [(open)]="open">
      <p>{{ t(texts.hint) }}</p>
      <k-form [problems]="problems" (send)="give()">
        <k-text-area name="exportReason" [label]="texts.reason" [rows]="2" [maxLength]="500" [(value)]="reason" />
        <div class="k-line">
          <button kButton type="submit" icon="download">{{ t(texts.save) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class ExportDialog {
  readonly open = model.required<boolean>();
  readonly given = output<string>();
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly t = inject(Texts).t;
  protected readonly texts = exportTexts;

  protected give(): void {
    if (this.problems.check({ exportReason: (this.reason().match(/\p{L}/gu)?.length ?? 0) < 3 && exportTexts.reasonMissing })) return;
    this.given.emit(this.reason());
    this.reason.set('');
    this.open.set(false);
  }
}
