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

  /** What the code of the neutral page says of the subject, where there are two pages. */
  protected readonly ofNeutral = computed(() => {
    const { variant, subject } = this.document();
    if (variant === CertificateVariant.Neutral) return '';
    const words = this.reader.written(subject);
    return this.t(words ? choiceHints.subject : choiceHints.noSubject, { subject: words });
  });

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
    const { title, firstDay, lastDay, printedName } = this.document();
    if (disclosure === Disclosure.Nothing) return this.t(choiceHints.nothing);
    if (disclosure === Disclosure.Name) return this.t(choiceHints.name, { name: this.reader.written(printedName) });
    const told = { title: this.reader.written(title), days: this.formats.days(firstDay, lastDay) };
    return this.t(told.title ? choiceHints.programme : choiceHints.untitled, told);
  }
}
