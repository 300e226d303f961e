import { Component, DOCUMENT, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isLanguageCode, spokenLanguages } from '@kunak/people/rules';
import { Role } from '@kunak/platform/rules';
import {
  Button,
  Cell,
  Empty,
  EventInView,
  Formats,
  Menu,
  More,
  PageHeader,
  SearchField,
  Session,
  Table,
  Texts,
  WhenReady,
  pageCommands,
} from '@kunak/platform/web';
import type { Column, MenuItem } from '@kunak/platform/web';
import { needsFreeSeat, ParticipantOrder, participationStateLabels } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { ParticipationSheet } from '../card/participation-sheet';
import { PrintedLinks } from '../invitation/printed-links';
import type { PrintedLink } from '../invitation/printed-links';
import { BulkVerbs } from './bulk-verbs';
import { ParticipantList } from './participant-list';
import type { ParticipantRow } from './participant-list';
import { participantsTexts } from './participants.texts';
import { ParticipationSteps } from './participation-steps';
import type { BulkVerb } from './participation-steps';
import { SeatingDialog } from './seating-dialog';
import { SeatOffer } from './seat-offer';
import { Seats } from './seats';
import { StateFilter } from './state-filter';
import { StateTag } from './state-tag';

@Component({
  selector: 'registration-participants-page',
  imports: [
    BulkVerbs,
    Button,
    Cell,
    Empty,
    Menu,
    More,
    PageHeader,
    ParticipationSheet,
    PrintedLinks,
    RouterLink,
    SearchField,
    SeatingDialog,
    SeatOffer,
    Seats,
    StateFilter,
    StateTag,
    Table,
    WhenReady,
  ],
  providers: [ParticipantList, ParticipationSteps],
  host: { class: 'k-stack-l' },
  templateUrl: './participants-page.html',
})
export class ParticipantsPage {
  /** `?show=applied,waiting-list`: whom a link from elsewhere is about. */
  readonly show = input<string>();
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly steps = inject(ParticipationSteps);
  protected readonly list = inject(ParticipantList);
  protected readonly inView = inject(EventInView);
  protected readonly t = inject(Texts).t;
  protected readonly texts = participantsTexts;

  protected readonly organises = computed(() => this.session.has(Role.Organiser));
  protected readonly opened = signal<string | null>(null);
  /** Ways in on paper, shown this once. */
  protected readonly printed = signal<readonly PrintedLink[]>([]);
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly chosen = computed(() => this.list.rows().filter(({ id }) => this.selected().includes(id)));
  /** Whom to seat when there are fewer seats than guests. */
  protected readonly seating = signal<readonly ParticipantRow[] | null>(null);

  protected readonly orderLabel = computed(() => (this.list.order() === ParticipantOrder.Name ? participantsTexts.orderName : participantsTexts.orderRecent));
  protected readonly orders: readonly MenuItem[] = [
    { label: participantsTexts.orderRecent, icon: 'clock', act: () => this.list.order.set(ParticipantOrder.Recent) },
    { label: participantsTexts.orderName, icon: 'user', act: () => this.list.order.set(ParticipantOrder.Name) },
  ];
  protected readonly columns: readonly Column<ParticipantRow>[] = [
    { id: 'name', title: participantsTexts.name, text: (row) => row.displayName },
    { id: 'state', title: participantsTexts.state, text: (row) => participationStateLabels[row.state] },
    { id: 'answers', title: participantsTexts.answers, text: (row) => (row.submittedAt ? participantsTexts.sent : participantsTexts.notSent) },
    { id: 'languages', title: participantsTexts.languages, text: ({ languages }) => languages.map((code) => this.language(code)).join(', ') },
    { id: 'since', title: participantsTexts.since, text: (row) => this.formats.moment(row.since) },
  ];
  protected readonly idOf = (row: ParticipantRow): string => row.id;

  constructor() {
    effect(() => {
      const asked = this.show()?.split(',') ?? [];
      this.list.states.set((Object.keys(participationStateLabels) as ParticipationState[]).filter((state) => asked.includes(state)));
    });
    pageCommands([
      { id: 'participants.search', label: participantsTexts.focusSearch, icon: 'search', keys: 'f', act: () => this.searchBox()?.focus() },
      { id: 'participants.select', label: participantsTexts.select, icon: 'check', keys: 'x', act: () => this.markRow() },
    ]);
  }

  protected async take(verb: BulkVerb): Promise<void> {
    const rows = this.chosen().filter(({ allowedActions }) => allowedActions.includes(verb));
    const free = this.list.free();
    if (free !== null && rows.filter(({ state }) => needsFreeSeat(state, verb)).length > free) {
      this.seating.set(rows);
      return;
    }
    if (await this.steps.takeMany(verb, rows.map(this.idOf))) this.selected.set([]);
  }

  protected seated(): void {
    this.seating.set(null);
    this.selected.set([]);
  }

  protected handOver(link: PrintedLink): void {
    this.opened.set(null);
    this.printed.set([link]);
  }

  private language(code: string): string {
    return isLanguageCode(code) ? this.t(spokenLanguages[code].label) : code;
  }

  private searchBox(): HTMLElement | null {
    return this.document.querySelector<HTMLElement>('registration-participants-page input[type=search]');
  }

  /** The row that the keyboard stands on. */
  private markRow(): void {
    this.document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  }
}
