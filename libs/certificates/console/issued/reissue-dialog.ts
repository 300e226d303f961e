import { Component, computed, effect, inject, model, output, signal, untracked } from '@angular/core';
import { CertificateVariant, certificateVariantNotes, certificateVariantTexts } from '@kunak/certificates/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import { Api, Button, Dialog, Form, LocalizedField, Problems, Radios, TextArea, Texts, Toasts } from '@kunak/platform/web';
import { ReissueCertificateOperation } from './issued.graphql.ts';
import type { Issued } from './issued-table';
import { endTexts } from './issued.texts';
import { reasonChoices, reasonMissing, reasonOf } from './reasons';

/** A new page for an old one: with the name as it should be, or in the neutral variant. */
@Component({
  selector: 'certificates-reissue-dialog',
  imports: [Button, Dialog, Form, LocalizedField, Radios, TextArea],
  templateUrl: './reissue-dialog.html',
})
export class ReissueDialog {
  readonly certificate = model.required<Issued | null>();
  readonly done = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = endTexts;
  protected readonly reasons = reasonChoices;
  protected readonly problems = new Problems();
  protected readonly name = signal<LocalizedText>({});
  protected readonly variant = signal<string>(CertificateVariant.Full);
  protected readonly reason = signal('');
  protected readonly explanation = signal('');
  private newId = '';
  /** A neutral certificate does not hold what a full page says. */
  protected readonly variants = computed(() =>
    (this.certificate()?.pages ?? []).map((value) => ({ value, label: certificateVariantTexts[value], hint: certificateVariantNotes[value] })),
  );

  constructor() {
    effect(() => {
      const certificate = this.certificate();
      if (certificate) untracked(() => this.begin(certificate));
    });
  }

  protected close(open: boolean): void {
    if (!open) this.certificate.set(null);
  }

  private begin({ printedName, variant }: Issued): void {
    this.newId = crypto.randomUUID();
    this.name.set({ ru: printedName.ru ?? '', en: printedName.en ?? '' });
    this.variant.set(variant);
    this.reason.set('');
    this.explanation.set('');
    this.problems.clear();
  }

  protected async reissue(): Promise<void> {
    const [certificate, reason, { ru, en }] = [this.certificate(), reasonOf(this.reason()), this.name()];
    const nameMissing = !ru?.trim() && !en?.trim() && endTexts.nameMissing;
    if (this.problems.check({ 'reissue-name': nameMissing, 'reissue-reason': reasonMissing(this.reason()) }) || !certificate || !reason) return;
    const variant = this.variant() === CertificateVariant.Neutral ? CertificateVariant.Neutral : CertificateVariant.Full;
    const request = { id: certificate.id, newId: this.newId, variant, name: { ru: ru ?? '', en: en ?? '' }, reason, explanation: this.explanation() };
    if (!(await this.problems.attempt(() => this.api.run(ReissueCertificateOperation, request)))) return;
    this.certificate.set(null);
    this.done.emit();
    this.toasts.done(endTexts.reissued, { values: { name: certificate.displayName } });
  }
}
