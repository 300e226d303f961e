import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { OrganisationKind, canEditOrganisations, organisationKindLabels } from '@kunak/organisations/rules';
import {
  Api,
  Button,
  Empty,
  More,
  Notice,
  PageHeader,
  SearchField,
  Session,
  Table,
  Texts,
  Toasts,
  WhenReady,
  apiPages,
  pageCommands,
} from '@kunak/platform/web';
import type { Choice, Column } from '@kunak/platform/web';
import { OrganisationForm } from './organisation-form';
import { OrganisationSheet } from './organisation-sheet';
import { CreateOrganisationOperation, OrganisationsOperation, RemoveOrganisationOperation } from './organisations.graphql.ts';
import type { OrganisationFields } from './organisations.graphql.ts';
import { organisationsTexts } from './organisations.texts';

type Row = OrganisationFields;
const pageSize = 100;

@Component({
  selector: 'organisations-page',
  imports: [Button, Empty, More, Notice, OrganisationForm, OrganisationSheet, PageHeader, SearchField, Table, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './organisations-page.html',
  styles: `
    .kind {
      width: auto;
      max-width: 100%;
    }
  `,
})
export class OrganisationsPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly reader = inject(Texts);
  private readonly document = inject(DOCUMENT);
  protected readonly t = this.reader.t;
  protected readonly texts = organisationsTexts;
  protected readonly search = signal('');
  protected readonly kind = signal('');
  protected readonly open = signal<string | null>(null);
  protected readonly adding = signal(false);
  protected readonly kinds: readonly Choice[] = Object.values(OrganisationKind).map((value) => ({ value, label: organisationKindLabels[value] }));
  private readonly wish = computed(() => {
    const kind = Object.values(OrganisationKind).find((one) => one === this.kind());
    return { search: this.search(), kinds: kind ? [kind] : null };
  });
  protected readonly organisations = apiPages(
    OrganisationsOperation,
    () => ({ ...this.wish(), first: pageSize }),
    ({ organisations }) => organisations,
  );
  protected readonly narrowed = computed(() => this.search() !== '' || this.kind() !== '');
  protected readonly mayEdit = computed(() => {
    const viewer = this.session.viewer();
    return viewer !== null && canEditOrganisations(viewer, undefined);
  });
  protected readonly columns: readonly Column<Row>[] = [
    { id: 'name', title: organisationsTexts.name, text: (row) => this.reader.written(row.name) },
    { id: 'kind', title: organisationsTexts.kind, text: (row) => organisationKindLabels[row.kind] },
    { id: 'people', title: organisationsTexts.people, text: (row) => row.peopleCount, end: true },
  ];
  protected readonly idOf = (row: Row): string => row.id;

  constructor() {
    const focusSearch = (): void => this.document.querySelector<HTMLElement>('organisations-page input[type=search]')?.focus();
    pageCommands([
      { id: 'organisations.search', label: organisationsTexts.findOrganisation, icon: 'search', keys: '/', act: focusSearch },
      ...(this.mayEdit()
        ? [{ id: 'organisations.add', label: organisationsTexts.add, icon: 'plus' as const, keys: 'c', act: () => this.adding.set(true) }]
        : []),
    ]);
  }

  protected clear(): void {
    this.search.set('');
    this.kind.set('');
  }

  protected added(made: { readonly id: string; readonly name: string }): void {
    this.adding.set(false);
    this.organisations.reload();
    this.open.set(made.id);
    this.toasts.done(organisationsTexts.saved, { values: { name: made.name } });
  }

  /** Undo makes the same entry again under its own id: nothing hung on it. */
  protected async take({ id, name, kind }: Row): Promise<void> {
    try {
      await this.api.run(RemoveOrganisationOperation, { id });
      this.open.set(null);
      this.organisations.reload();
      this.toasts.done(organisationsTexts.removed, {
        values: { name: this.reader.written(name) },
        undo: async () => {
          await this.api.run(CreateOrganisationOperation, { id, input: { name, kind } });
          this.organisations.reload();
        },
      });
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
