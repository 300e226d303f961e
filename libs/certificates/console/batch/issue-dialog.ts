import { Component, computed, inject, input, model, signal } from '@angular/core';
import { CertificateVariant, certificateVariantTexts } from '@kunak/certificates/rules';
import { EventContext } from '@kunak/events/console';
import { Button, Dialog, Form, Problems, Radios, Texts } from '@kunak/platform/web';
import { PreviewLinks } from '../preview-links';
import { BatchWatch } from './batch-watch';
import { batchTexts } from './batch.texts';

/** Full or neutral, what each prints, a look at it, and what happens next. */
@Component({
  selector: 'certificates-issue-dialog',
  imports: [Button, Dialog, Form, PreviewLinks, Radios],
  template: `
    <k-dialog [title]="t(texts.title, { count: ids().length })" [(open)]="open">
      <k-form [problems]="problems" (send)="issue()">
        <k-radios name="variant" [label]="texts.question" [choices]="choices" [(value)]="variant" />
        <certificates-preview-links [participationId]="ids()[0] ?? null" [variants]="[chosen()]" />
        <p class="k-quiet">{{ t(texts.next) }}</p>
        <div class="k-line">
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.issue) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class IssueDialog {
  /** Whose certificates are issued. */
  readonly ids = input.required<readonly string[]>();
  readonly open = model.required<boolean>();
  private readonly watch = inject(BatchWatch);
  private readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly texts = batchTexts;
  protected readonly problems = new Problems();
  protected readonly variant = signal<string>(CertificateVariant.Full);
  protected readonly chosen = computed(() => (this.variant() === CertificateVariant.Neutral ? CertificateVariant.Neutral : CertificateVariant.Full));
  protected readonly choices = [
    { value: CertificateVariant.Full, label: certificateVariantTexts.full, hint: batchTexts.fullHint },
    { value: CertificateVariant.Neutral, label: certificateVariantTexts.neutral, hint: batchTexts.neutralHint },
  ];

  protected async issue(): Promise<void> {
    const request = { eventId: this.event.id, variant: this.chosen(), participationIds: [...this.ids()] };
    if (await this.problems.attempt(() => this.watch.issue(request))) this.open.set(false);
  }
}
