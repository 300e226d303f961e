import { Component, effect, inject, model, output, signal, untracked } from '@angular/core';
import { Api, Button, Dialog, Form, Problems, Radios, TextArea, Texts, Toasts } from '@kunak/platform/web';
import { RevokeCertificateOperation } from './issued.graphql.ts';
import type { Issued } from './issued-table';
import { endTexts } from './issued.texts';
import { reasonChoices, reasonMissing, reasonOf } from './reasons';

/** Takes a certificate back, with a reason. */
@Component({
  selector: 'certificates-revoke-dialog',
  imports: [Button, Dialog, Form, Radios, TextArea],
  template: `
    <k-dialog [title]="t(texts.revokeTitle, { name: certificate()?.displayName })" [open]="certificate() !== null" (openChange)="close($event)">
      <p>{{ t(texts.revokeNext) }}</p>
      <k-form [problems]="problems" (send)="revoke()">
        <k-radios name="revoke-reason" [label]="texts.reason" [choices]="reasons" [(value)]="reason" />
        <k-text-area name="revoke-explanation" optional [rows]="2" [label]="texts.explanation" [hint]="texts.explanationHint" [(value)]="explanation" />
        <div class="k-line">
          <button kButton="danger" type="submit" [busy]="problems.busy()">{{ t(texts.revoke) }}</button>
          <button kButton="quiet" type="button" (click)="certificate.set(null)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class RevokeDialog {
  readonly certificate = model.required<Issued | null>();
  readonly done = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = endTexts;
  protected readonly reasons = reasonChoices;
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly explanation = signal('');

  constructor() {
    effect(() => {
      if (this.certificate()) untracked(() => this.begin());
    });
  }

  protected close(open: boolean): void {
    if (!open) this.certificate.set(null);
  }

  private begin(): void {
    this.reason.set('');
    this.explanation.set('');
    this.problems.clear();
  }

  protected async revoke(): Promise<void> {
    const [certificate, reason] = [this.certificate(), reasonOf(this.reason())];
    if (this.problems.check({ 'revoke-reason': reasonMissing(this.reason()) }) || !certificate || !reason) return;
    const request = { id: certificate.id, reason, explanation: this.explanation() };
    if (!(await this.problems.attempt(() => this.api.run(RevokeCertificateOperation, request)))) return;
    this.certificate.set(null);
    this.done.emit();
    this.toasts.done(endTexts.revoked, { values: { name: certificate.displayName } });
  }
}
