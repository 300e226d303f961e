import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { CertificateState, CertificateVariant, Disclosure, disclosures } from '@kunak/certificates/rules';
import { Api, Button, Form, Formats, Problems, Radios, SummaryList, Tag, Texts, Toasts, WhoSees } from '@kunak/platform/web';
import type { Choice, SummaryRow } from '@kunak/platform/web';
import type { MyDocument } from './documents-page';
import { ChooseDisclosureOperation } from './documents.graphql.ts';
import { choiceHints, choiceTexts, documentsTexts, openTexts } from './documents.texts';
import { DownloadDialog } from './download-dialog';

/** One certificate: its facts, its pages, and what a check by its code says. */
@Component({
  selector: 'certificates-document-card',
  imports: [Button, DownloadDialog, Form, Radios, SummaryList, Tag, WhoSees],
  templateUrl: './document-card.html',
  host: { class: 'k-card k-stack' },
})
export class DocumentCard {
  readonly document = input.required<MyDocument>();
  /** Counts the cards of the page, for names that must differ. */
  readonly number = input.required<number>();
  readonly changed = output<MyDocument>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = documentsTexts;
  protected readonly openTexts = openTexts;
  protected readonly problems = new Problems();
  protected readonly asked = signal<CertificateVariant | null>(null);

  protected readonly title = computed(() => this.reader.written(this.document().title) || this.t(documentsTexts.neutralTitle));
  protected readonly inForce = computed(() => this.document().state === CertificateState.InForce);
  /** The neutral page first: the safer one costs no thought. */
  protected readonly pages = computed(() => [...this.document().pages].sort((page) => (page === CertificateVariant.Neutral ? -1 : 1)));
  protected readonly facts = computed<SummaryRow[]>(() => {
    const { printedName, firstDay, lastDay, issuedOn } = this.document();
    return [
      { label: documentsTexts.printedName, value: this.reader.written(printedName) },
      { label: documentsTexts.days, value: this.formats.days(firstDay, lastDay) },
      { label: documentsTexts.issuedOn, value: this.formats.day(issuedOn) },
    ];
  });
  protected readonly choice = linkedSignal<string>(() => this.document().disclosure);
  protected readonly choices = computed<Choice[]>(() => disclosures.map((value) => ({ value, label: choiceTexts[value], hint: this.hintOf(value) })));

  protected async choose(): Promise<void> {
    const before = this.document().disclosure;
    const chosen = disclosures.find((one) => one === this.choice()) ?? before;
    if (!(await this.problems.attempt(() => this.send(chosen)))) return;
    this.toasts.done(documentsTexts.saved, chosen === before ? {} : { undo: () => this.send(before) });
  }

  private async send(disclosure: Disclosure): Promise<void> {
    const { chooseDisclosure } = await this.api.run(ChooseDisclosureOperation, { id: this.document().id, disclosure });
    this.changed.emit(chooseDisclosure);
  }

  private hintOf(disclosure: Disclosure): string {
    if (disclosure === Disclosure.Nothing) return this.t(choiceHints.nothing);
    const { title, subject, firstDay, lastDay, printedName, variant } = this.document();
    const rest = [this.formats.days(firstDay, lastDay), disclosure === Disclosure.Name ? this.reader.written(printedName) : ''];
    const told = (words: string): string => [words, ...rest].filter(Boolean).join(', ');
    const neutral = this.t(choiceHints.neutral, { subject: told(this.reader.written(subject)) });
    return variant === CertificateVariant.Neutral ? neutral : `${this.t(choiceHints.full, { title: told(this.reader.written(title)) })} ${neutral}`;
  }
}
