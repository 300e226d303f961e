import { Component, inject, input } from '@angular/core';
import { CertificateVariant } from '@kunak/certificates/rules';
import { EventContext } from '@kunak/events/console';
import { Icon, Texts } from '@kunak/platform/web';
import { previewTexts } from './certificates.texts';

/** What the pages look like before anything is issued: of this guest, or of nobody. They carry no code. */
@Component({
  selector: 'certificates-preview-links',
  imports: [Icon],
  host: { class: 'k-line' },
  template: `
    @for (variant of variants(); track variant) {
      <a target="_blank" rel="noopener noreferrer" [href]="addressOf(variant)">
        <k-icon name="eye" />{{ t(texts[variant]) }}<span class="k-hidden">, {{ t(texts.newWindow) }}</span>
      </a>
    }
  `,
  styles: `
    a {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      min-height: var(--k-control);
    }
  `,
})
export class PreviewLinks {
  readonly participationId = input<string | null>(null);
  readonly variants = input<readonly CertificateVariant[]>([CertificateVariant.Full, CertificateVariant.Neutral]);
  private readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly texts = previewTexts;

  protected addressOf(variant: CertificateVariant): string {
    const guest = this.participationId();
    return `/certificates/preview/${this.event.id}.pdf?variant=${variant}${guest ? `&participation=${guest}` : ''}`;
  }
}
