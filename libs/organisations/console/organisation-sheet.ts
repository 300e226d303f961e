import { Component, computed, inject, input, output, signal } from '@angular/core';
import { OrganisationKind, organisationKindLabels } from '@kunak/organisations/rules';
import { Button, Sheet, Texts, Toasts, WhenReady, apiResource } from '@kunak/platform/web';
import type { Text } from '@kunak/platform/web';
import { ConsortiumMembers } from './consortium-members';
import { OrganisationForm } from './organisation-form';
import { OrganisationOperation, PeopleOfOrganisationOperation } from './organisations.graphql.ts';
import type { OrganisationFields } from './organisations.graphql.ts';
import { organisationsTexts } from './organisations.texts';

/** One organisation beside the list: its people, and the members of a consortium. */
@Component({
  selector: 'organisation-sheet',
  imports: [Button, ConsortiumMembers, OrganisationForm, Sheet, WhenReady],
  templateUrl: './organisation-sheet.html',
})
export class OrganisationSheet {
  readonly organisationId = input.required<string | null>();
  readonly editable = input.required<boolean>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  readonly removing = output<OrganisationFields>();

  private readonly reader = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = this.reader.t;
  protected readonly texts = organisationsTexts;
  protected readonly kindLabels = organisationKindLabels;
  protected readonly consortium = OrganisationKind.Consortium;
  protected readonly editing = signal(false);
  protected readonly organisation = apiResource(OrganisationOperation, () => {
    const id = this.organisationId();
    return id ? { id } : undefined;
  });
  protected readonly people = apiResource(PeopleOfOrganisationOperation, () => {
    const organisationId = this.organisationId();
    return organisationId ? { filter: { organisationId } } : undefined;
  });
  protected readonly title = computed<Text>(() => this.reader.written(this.organisation.value()?.organisation.name) || organisationsTexts.title);

  protected saved({ name }: { readonly name: string }): void {
    this.editing.set(false);
    this.renew();
    this.toasts.done(organisationsTexts.saved, { values: { name } });
  }

  protected renew(): void {
    this.organisation.reload();
    this.changed.emit();
  }
}
