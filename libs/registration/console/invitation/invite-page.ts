import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isOver } from '@kunak/events/rules';
import { homeRegionCodes, homeRegions, isHomeRegion, isLanguageCode, languageCodes, spokenLanguages } from '@kunak/people/rules';
import {
  Api,
  Button,
  Checkbox,
  DateField,
  Empty,
  EventInView,
  Form,
  More,
  Notice,
  PageHeader,
  Problems,
  SearchField,
  Select,
  Table,
  Texts,
  WhenReady,
  apiPages,
} from '@kunak/platform/web';
import type { Choice, Column } from '@kunak/platform/web';
import { participationStateLabels, registrationRefusals } from '@kunak/registration/rules';
import { InvitationOutcome } from './invitation-outcome';
import type { Outcome } from './invitation-outcome';
import { endOfDay, usualLastDay } from './invitation-days';
import { InvitedBefore } from './invited-before';
import { InviteToEventOperation, PeopleToInviteOperation } from './invite.graphql.ts';
import type { PeopleToInviteResult } from './invite.graphql.ts';
import { inviteTexts } from './invite.texts';
import { LetterPreview } from './letter-preview';

type Row = PeopleToInviteResult['people']['items'][number];
const pageSize = 100;
/** What the server takes in one request. */
const mostAtOnce = 500;

/** Choose people, read the letter, send it to all of them. */
@Component({
  selector: 'registration-invite-page',
  imports: [
    Button,
    Checkbox,
    DateField,
    Empty,
    Form,
    InvitationOutcome,
    LetterPreview,
    More,
    Notice,
    PageHeader,
    RouterLink,
    SearchField,
    Select,
    Table,
    WhenReady,
  ],
  providers: [InvitedBefore],
  host: { class: 'k-stack-l' },
  templateUrl: './invite-page.html',
  styleUrl: './invite-page.css',
})
export class InvitePage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  protected readonly inView = inject(EventInView);
  protected readonly before = inject(InvitedBefore);
  protected readonly t = inject(Texts).t;
  protected readonly texts = inviteTexts;
  protected readonly problems = new Problems();

  protected readonly search = signal('');
  protected readonly region = signal('');
  protected readonly language = signal('');
  protected readonly onlyNew = signal(true);
  protected readonly until = signal<string | null>(usualLastDay(new Date()));
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly outcome = signal<Outcome | null>(null);
  /** Names of whoever was ever shown, so that a selection outlives the search that found it. */
  private readonly names = new Map<string, string>();

  protected readonly regions: readonly Choice[] = homeRegionCodes.map((code) => ({ value: code, label: homeRegions[code].label }));
  protected readonly languages: readonly Choice[] = languageCodes.map((code) => ({ value: code, label: spokenLanguages[code].label }));
  private readonly wish = computed(() => {
    const code = this.language();
    const filter = { regions: this.region() ? [this.region()] : [], languages: isLanguageCode(code) ? [code] : [] };
    return { search: this.search(), filter, first: pageSize };
  });
  protected readonly people = apiPages(
    PeopleToInviteOperation,
    () => this.wish(),
    ({ people }) => people,
  );
  protected readonly rows = computed(() => {
    const all = this.people.rows();
    for (const { id, displayName } of all) this.names.set(id, displayName);
    return this.onlyNew() ? all.filter(({ id }) => this.before.mayInvite(id)) : all;
  });

  protected readonly columns: readonly Column<Row>[] = [
    { id: 'name', title: inviteTexts.name, text: (row) => row.displayName },
    { id: 'here', title: inviteTexts.here, text: ({ id }) => this.standing(id) },
    { id: 'languages', title: inviteTexts.languages, text: ({ languages }) => languages.map((code) => this.t(spokenLanguages[code].label)).join(', ') },
    { id: 'region', title: inviteTexts.region, text: ({ homeRegion }) => (homeRegion && isHomeRegion(homeRegion) ? homeRegions[homeRegion].label : '') },
    { id: 'occupation', title: inviteTexts.occupation, text: (row) => row.occupation },
  ];
  protected readonly over = computed(() => {
    const event = this.inView.event();
    return event !== null && isOver(event, new Date().toISOString());
  });
  protected readonly overText = registrationRefusals.eventOver.message;
  protected readonly idOf = (row: Row): string => row.id;

  protected async send(): Promise<void> {
    const eventId = this.inView.event()?.id;
    const expiresAt = endOfDay(this.until(), new Date());
    const personIds = [...this.selected()];
    const whom = personIds.length === 0 ? inviteTexts.nobodyChosen : personIds.length > mostAtOnce ? inviteTexts.tooMany : null;
    if (this.problems.check({ whom, until: expiresAt ? null : inviteTexts.expiryMissing }) || !eventId || !expiresAt) return;
    await this.problems.attempt(async () => {
      const { inviteToEvent } = await this.api.run(InviteToEventOperation, { eventId, personIds, expiresAt });
      this.outcome.set({ ...inviteToEvent, names: this.names });
      this.selected.set([]);
      this.before.reload();
      this.document.querySelector<HTMLElement>('registration-invite-page h1')?.focus();
    });
  }

  private standing(personId: string) {
    const state = this.before.stateOf(personId);
    return state ? participationStateLabels[state] : inviteTexts.notHere;
  }
}
