import { Component, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import type { WritableSignal } from '@angular/core';
import { EventContext } from '@kunak/events/console';
import type { LocalizedText } from '@kunak/platform/rules';
import { Api, Button, Form, LocalizedField, Problems, Seen, Sheet, Texts, Toasts } from '@kunak/platform/web';
import { ChangePageOfCertificatesOperation, VersionOfPageOperation } from '../certificates.graphql.ts';
import { PreviewLinks } from '../preview-links';
import type { Qualifying } from './rule-card';
import { pageTexts, ruleTexts } from './rule.texts';

type Written = WritableSignal<LocalizedText>;
type Signer = { readonly name: Written; readonly office: Written };
const most = 6;

/** What stands on the pages of this training besides the facts. */
@Component({
  selector: 'certificates-page-sheet',
  imports: [Button, Form, LocalizedField, PreviewLinks, Sheet],
  templateUrl: './page-sheet.html',
})
export class PageSheet {
  readonly page = input.required<Qualifying['page']>();
  readonly open = model.required<boolean>();
  readonly saved = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly texts = pageTexts;
  protected readonly common = ruleTexts;
  protected readonly problems = new Problems();
  private readonly seen = new Seen<number>();
  protected readonly most = most;
  protected readonly organisations = signal<readonly Written[]>([]);
  protected readonly signers = signal<readonly Signer[]>([]);
  protected readonly subject = signal<LocalizedText>({});

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.take());
      else if (untracked(this.seen.isBehind)) this.saved.emit();
    });
  }

  protected addOrganisation(): void {
    this.organisations.update((all) => [...all, signal<LocalizedText>({})]);
  }

  protected addSigner(): void {
    this.signers.update((all) => [...all, { name: signal<LocalizedText>({}), office: signal<LocalizedText>({}) }]);
  }

  private take(): void {
    const { organisations, signatories, subject, version } = this.page();
    this.seen.from(version);
    this.organisations.set((organisations.length > 0 ? organisations : [{}]).map((text) => signal<LocalizedText>(text)));
    const signers = signatories.map(({ name, office }) => ({ name: signal<LocalizedText>(name), office: signal<LocalizedText>(office) }));
    this.signers.set(signers);
    if (signers.length === 0) this.addSigner();
    this.subject.set(subject ?? {});
    this.problems.clear();
  }

  protected async save(): Promise<void> {
    const eventId = this.event.id;
    const page = {
      eventId,
      organisations: this.organisations().map((text) => plain(text())),
      signatories: this.signers().map(({ name, office }) => ({ name: plain(name()), office: plain(office()) })),
      subject: plain(this.subject()),
    };
    const done = await this.problems.attempt(() =>
      this.seen.save(
        (version) => this.api.run(ChangePageOfCertificatesOperation, { page: { ...page, version } }),
        async () => (await this.api.run(VersionOfPageOperation, { eventId })).qualifying.page.version,
      ),
    );
    if (!done) return;
    this.open.set(false);
    this.saved.emit();
    this.toasts.done(pageTexts.saved);
  }
}

/** Without what a query brought along. */
function plain({ ru, en }: LocalizedText): LocalizedText {
  return { ru: ru ?? '', en: en ?? '' };
}
