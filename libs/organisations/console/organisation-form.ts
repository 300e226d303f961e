import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { OrganisationKind, organisationKindLabels } from '@kunak/organisations/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import { Api, Button, Dialog, Form, LocalizedField, Problems, Select, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { ChangeOrganisationOperation, CreateOrganisationOperation } from './organisations.graphql.ts';
import type { OrganisationFields } from './organisations.graphql.ts';
import { organisationsTexts } from './organisations.texts';

@Component({
  selector: 'organisation-form',
  imports: [Button, Dialog, Form, LocalizedField, Select],
  template: `
    <k-dialog [title]="organisation() ? texts.editTitle : texts.add" [open]="open()" (openChange)="$event || cancelled.emit()">
      <k-form [problems]="problems" (send)="save()">
        <k-localized-field name="organisationName" [label]="texts.name" [(value)]="name" />
        <k-select name="kind" [label]="texts.kind" [choices]="kinds" [placeholder]="null" [(value)]="kind" />
        <div class="k-line">
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.save) }}</button>
          <button kButton="quiet" type="button" (click)="cancelled.emit()">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class OrganisationForm {
  readonly open = input.required<boolean>();
  readonly organisation = input<OrganisationFields>();
  readonly saved = output<{ readonly id: string; readonly name: string }>();
  readonly cancelled = output<void>();

  private readonly api = inject(Api);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = organisationsTexts;
  protected readonly problems = new Problems();
  protected readonly name = signal<LocalizedText>({});
  protected readonly kind = signal<string>(OrganisationKind.Ngo);
  protected readonly kinds: readonly Choice[] = Object.values(OrganisationKind).map((value) => ({ value, label: organisationKindLabels[value] }));
  /** The same for every try of one entry. */
  private id = '';

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.fill());
    });
  }

  protected async save(): Promise<void> {
    const { ru, en } = this.name();
    if (this.problems.check({ organisationName: !ru?.trim() && !en?.trim() && organisationsTexts.nameMissing })) return;
    const kind = Object.values(OrganisationKind).find((one) => one === this.kind()) ?? OrganisationKind.Ngo;
    const input = { name: { ru, en }, kind };
    const known = this.organisation();
    const done = await this.problems.attempt(() =>
      known
        ? this.api.run(ChangeOrganisationOperation, { id: known.id, version: known.version, input })
        : this.api.run(CreateOrganisationOperation, { id: this.id, input }),
    );
    if (done) this.saved.emit({ id: known?.id ?? this.id, name: this.reader.written(input.name) });
  }

  private fill(): void {
    const organisation = this.organisation();
    this.id = crypto.randomUUID();
    this.problems.clear();
    this.name.set(organisation ? { ...organisation.name } : {});
    this.kind.set(organisation?.kind ?? OrganisationKind.Ngo);
  }
}
