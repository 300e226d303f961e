import { Component, DOCUMENT, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { canAddPerson, canExportPeople, canImportPeople, homeRegions, isHomeRegion, spokenLanguages } from '@kunak/people/rules';
import {
  Api,
  Button,
  Cell,
  Empty,
  Menu,
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
import type { Column, MenuItem } from '@kunak/platform/web';
import { ExportDialog } from './export-dialog';
import { ExposureTag } from './exposure-tag';
import { PeopleFilters } from './people-filters';
import { PeopleListState, noFilters } from './people-list-state';
import { ExportPeopleOperation, PeopleOperation, PutPersonBackOperation, RemovePersonOperation } from './people.graphql.ts';
import type { PeopleResult } from './people.graphql.ts';
import { peopleTexts } from './people.texts';
import { PersonForm } from './person-form';
import { PersonSheet } from './person-sheet';
import { saveFile } from './save-file';

type Row = PeopleResult['people']['items'][number];
const pageSize = 100;

@Component({
  selector: 'people-page',
  imports: [
    Button,
    Cell,
    Empty,
    ExportDialog,
    ExposureTag,
    Menu,
    More,
    Notice,
    PageHeader,
    PeopleFilters,
    PersonForm,
    PersonSheet,
    RouterLink,
    SearchField,
    Table,
    WhenReady,
  ],
  host: { class: 'k-stack-l' },
  templateUrl: './people-page.html',
})
export class PeoplePage {
  /** `?show=0`: whom the palette found. */
  readonly show = input<string>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly reader = inject(Texts);
  protected readonly state = inject(PeopleListState);
  protected readonly t = this.reader.t;
  protected readonly texts = peopleTexts;

  protected readonly adding = signal(false);
  protected readonly exporting = signal(false);
  protected readonly selected = signal<readonly string[]>([]);
  private readonly wish = computed(() => {
    const { organisationId, ...filters } = this.state.filters();
    const filter = { languages: [...filters.languages], regions: [...filters.regions], exposures: [...filters.exposures], organisationId: organisationId[0] };
    return { search: this.state.search(), filter };
  });
  protected readonly people = apiPages(
    PeopleOperation,
    () => ({ ...this.wish(), first: pageSize }),
    ({ people }) => people,
  );
  protected readonly narrowed = computed(() => this.state.search() !== '' || Object.values(this.state.filters()).some((chosen) => chosen.length > 0));

  protected readonly mayAdd = computed(() => this.may(canAddPerson));
  protected readonly actions = computed<readonly MenuItem[]>(() => [
    ...(this.may(canImportPeople)
      ? [{ label: peopleTexts.importList, icon: 'import' as const, act: () => void this.router.navigateByUrl('/people/import') }]
      : []),
    ...(this.may(canExportPeople) ? [{ label: peopleTexts.exportList, icon: 'download' as const, act: () => this.exporting.set(true) }] : []),
  ]);

  protected readonly columns: readonly Column<Row>[] = [
    { id: 'name', title: peopleTexts.name, text: (row) => row.displayName },
    {
      id: 'organisation',
      title: peopleTexts.organisation,
      text: (row) => row.affiliations.map(({ organisation }) => this.reader.written(organisation.name)).join(', '),
    },
    { id: 'region', title: peopleTexts.region, text: ({ homeRegion }) => (homeRegion && isHomeRegion(homeRegion) ? homeRegions[homeRegion].label : '') },
    { id: 'languages', title: peopleTexts.languages, text: (row) => row.languages.map((code) => this.t(spokenLanguages[code].label)).join(', ') },
    { id: 'occupation', title: peopleTexts.occupation, text: (row) => row.occupation },
    { id: 'exposure', title: peopleTexts.exposure },
  ];
  protected readonly idOf = (row: Row): string => row.id;

  constructor() {
    effect(() => {
      const show = this.show();
      if (show === undefined) return;
      this.state.follow(show);
      void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    });
    pageCommands([
      {
        id: 'people.search',
        label: peopleTexts.findPerson,
        icon: 'search',
        keys: '/',
        act: () => this.document.querySelector<HTMLElement>('people-page input[type=search]')?.focus(),
      },
      { id: 'people.select', label: peopleTexts.selectRow, icon: 'check', keys: 'x', act: () => this.markRow() },
      ...(this.mayAdd() ? [{ id: 'people.add', label: peopleTexts.add, icon: 'user-plus' as const, keys: 'c', act: () => this.adding.set(true) }] : []),
    ]);
  }

  protected clear(): void {
    this.state.search.set('');
    this.state.filters.set(noFilters);
  }

  protected added(person: { readonly id: string; readonly displayName: string }): void {
    this.adding.set(false);
    this.people.reload();
    this.state.open.set(person.id);
    this.toasts.done(peopleTexts.saved, { values: { name: person.displayName }, undo: () => this.remove([person.id]) });
  }

  /** Takes people out of the list, with Undo; those who stand elsewhere are refused, and the server says why. */
  protected async take(ids: readonly string[], name?: string): Promise<void> {
    try {
      await this.remove(ids);
      this.selected.set([]);
      const text = name ? peopleTexts.removed : peopleTexts.removedMany;
      this.toasts.done(text, { values: { name, count: ids.length }, undo: () => this.putBack(ids) });
    } catch (error) {
      this.toasts.failed(error);
      this.people.reload();
    }
  }

  protected async export(reason: string): Promise<void> {
    try {
      const { exportPeople } = await this.api.run(ExportPeopleOperation, { ...this.wish(), reason });
      saveFile(this.document, this.t(peopleTexts.fileName), exportPeople.text);
      this.toasts.done(peopleTexts.exported, { values: { people: exportPeople.people, leftOut: exportPeople.leftOut } });
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  private async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.api.run(RemovePersonOperation, { id });
    if (ids.includes(this.state.open() ?? '')) this.state.open.set(null);
    this.people.reload();
  }

  private async putBack(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.api.run(PutPersonBackOperation, { id });
    this.people.reload();
  }

  /** The row that the keyboard stands on. */
  private markRow(): void {
    const box = this.document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]');
    box?.click();
  }

  private may(rule: typeof canAddPerson): boolean {
    const viewer = this.session.viewer();
    return viewer !== null && rule(viewer, undefined);
  }
}
