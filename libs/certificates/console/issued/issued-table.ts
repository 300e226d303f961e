import { Component, computed, inject, input, output, signal } from '@angular/core';
import { CertificateVariant, certificateVariantTexts, revocationReasonTexts } from '@kunak/certificates/rules';
import { EventContext } from '@kunak/events/console';
import { Cell, Download, Empty, Formats, Menu, SearchField, Table, Tag, Texts, Toasts } from '@kunak/platform/web';
import type { Column, MenuItem } from '@kunak/platform/web';
import { searchText, searchWords } from '@kunak/platform/rules';
import type { IssuedCertificatesResult } from './issued.graphql.ts';
import { issuedTexts, stateTexts } from './issued.texts';
import { ReissueDialog } from './reissue-dialog';
import { RevokeDialog } from './revoke-dialog';

export type Issued = IssuedCertificatesResult['certificates'][number];

/** What was issued for this training, those that ended included. */
@Component({
  selector: 'certificates-issued-table',
  imports: [Cell, Empty, Menu, ReissueDialog, RevokeDialog, SearchField, Table, Tag],
  templateUrl: './issued-table.html',
  host: { class: 'k-stack' },
})
export class IssuedTable {
  readonly certificates = input.required<readonly Issued[]>();
  readonly changed = output<void>();
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  private readonly event = inject(EventContext).here;
  protected readonly t = this.reader.t;
  protected readonly texts = issuedTexts;
  protected readonly stateTexts = stateTexts;
  protected readonly reasonTexts = revocationReasonTexts;
  protected readonly search = signal('');
  protected readonly revoking = signal<Issued | null>(null);
  protected readonly reissuing = signal<Issued | null>(null);
  protected readonly idOf = ({ id }: Issued): string => id;

  protected readonly shown = computed(() => {
    const words = searchWords(this.search());
    return this.certificates().filter(({ displayName, printedName }) => {
      const text = searchText([displayName, printedName.ru, printedName.en]);
      return words.every((word) => text.includes(` ${word}`));
    });
  });
  protected readonly columns: readonly Column<Issued>[] = [
    { id: 'name', title: issuedTexts.name, text: ({ displayName }) => displayName, sort: ({ displayName }) => displayName },
    { id: 'kind', title: issuedTexts.kind, text: ({ variant }) => certificateVariantTexts[variant], sort: ({ variant }) => variant },
    { id: 'issued', title: issuedTexts.issuedAt, text: ({ issuedAt }) => this.momentOf(issuedAt), sort: ({ issuedAt }) => issuedAt },
    { id: 'state', title: issuedTexts.state, sort: ({ state }) => this.t(stateTexts[state]) },
    { id: 'actions', title: '', end: true },
  ];

  /** The name on the page where it is another than the one that screens show. */
  protected otherName({ displayName, printedName }: Issued): string {
    const printed = [printedName.ru, printedName.en].filter(Boolean).join(' · ');
    return printed === displayName ? '' : this.t(issuedTexts.printedAs, { name: printed });
  }

  protected momentOf(instant: string): string {
    return this.formats.moment(instant, this.event.timeZone);
  }

  protected actionsOn(certificate: Issued): MenuItem[] {
    const { pages, allowedActions } = certificate;
    return [
      ...pages.map((page): MenuItem => {
        const label = page === CertificateVariant.Full ? issuedTexts.downloadFull : issuedTexts.downloadNeutral;
        return { label, icon: 'download', act: () => void this.download(certificate, page) };
      }),
      ...(allowedActions.includes('reissue') ? [{ label: issuedTexts.reissue, icon: 'refresh-cw', act: () => this.reissuing.set(certificate) } as const] : []),
      ...(allowedActions.includes('revoke')
        ? [{ label: issuedTexts.revoke, icon: 'x', danger: true, act: () => this.revoking.set(certificate) } as const]
        : []),
    ];
  }

  private async download({ id }: Issued, page: CertificateVariant): Promise<void> {
    try {
      await this.files.save(`/certificates/${id}.pdf?variant=${page}`, 'document.pdf');
      this.toasts.done(issuedTexts.downloaded);
    } catch (error) {
      // Revoked by somebody else meanwhile, or offline: the news says which.
      this.toasts.failed(error);
    }
  }
}
