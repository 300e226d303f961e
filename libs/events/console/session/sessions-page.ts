import { Component, computed, inject, signal } from '@angular/core';
import { opennessTexts, sessionKinds, sessionKindTexts } from '@kunak/events/rules';
import { daysFrom } from '@kunak/platform/rules';
import {
  Button,
  Cell,
  Empty,
  Formats,
  Menu,
  More,
  PageHeader,
  SearchField,
  Table,
  Tag,
  Texts,
  Toasts,
  WhenReady,
  apiResource,
  pageCommands,
} from '@kunak/platform/web';
import type { Column, MenuItem } from '@kunak/platform/web';
import { EventContext } from '../event/event-context';
import { dayOf, filterSessions } from './session-filter';
import { SessionRemoval } from './session-removal';
import { SessionSheet } from './session-sheet';
import { sessionTexts } from './session.texts';
import { EventSessionsOperation } from './sessions.graphql.ts';
import type { EventSessionsResult } from './sessions.graphql.ts';

type Row = EventSessionsResult['sessions'][number];
const rowsAtOnce = 100;

/** Everything that the programme is made of, placed or waiting. */
@Component({
  selector: 'events-sessions-page',
  imports: [Button, Cell, Empty, Menu, More, PageHeader, SearchField, SessionSheet, Table, Tag, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.css',
})
export class SessionsPage {
  private readonly removal = inject(SessionRemoval);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = sessionTexts;
  protected readonly opennessTexts = opennessTexts;
  protected readonly kindTexts = sessionKindTexts;
  protected readonly event = inject(EventContext).here;
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly plan = apiResource(EventSessionsOperation, () => ({ eventId: this.event.id }));
  protected readonly search = signal('');
  protected readonly kind = signal('');
  protected readonly when = signal('');
  protected readonly limit = signal(rowsAtOnce);
  protected readonly chosen = signal<string | null>(null);
  protected readonly sheetOpen = signal(false);

  protected readonly found = computed(() =>
    filterSessions(this.plan.value()?.sessions ?? [], { search: this.search(), kind: this.kind(), when: this.when() }, this.event),
  );
  protected readonly rows = computed(() => this.found().slice(0, this.limit()));
  protected readonly kinds = sessionKinds.map((kind) => ({ value: kind, label: sessionKindTexts[kind] }));
  protected readonly days = computed(() => {
    const days = daysFrom(this.event.firstDay, this.event.lastDay).map((day) => ({ value: day, label: this.formats.weekday(day) }));
    return [{ value: 'unplaced', label: this.t(sessionTexts.unplaced) }, ...days, { value: 'outside', label: this.t(sessionTexts.otherDays) }];
  });
  protected readonly columns: readonly Column<Row>[] = [
    { id: 'title', title: sessionTexts.title, text: ({ title }) => this.written(title), sort: ({ title }) => this.written(title) },
    { id: 'kind', title: sessionTexts.kind, text: ({ kind }) => sessionKindTexts[kind], sort: ({ kind }) => this.t(sessionKindTexts[kind]) },
    { id: 'when', title: sessionTexts.when, text: (row) => this.whenOf(row), sort: ({ startsAt }) => startsAt ?? '9' },
    { id: 'room', title: sessionTexts.room, text: (row) => this.roomOf(row), sort: (row) => this.roomOf(row) },
    {
      id: 'length',
      title: sessionTexts.length,
      text: ({ minutes }) => this.t(sessionTexts.lengthShown, { minutes }),
      sort: ({ minutes }) => minutes,
      end: true,
    },
    { id: 'people', title: sessionTexts.people, text: (row) => this.peopleOf(row) },
    { id: 'actions', title: '', end: true },
  ];
  protected readonly idOf = ({ id }: Row): string => id;

  constructor() {
    if (this.mayChange) pageCommands([{ id: 'sessions.new', label: sessionTexts.newSession, icon: 'plus', keys: 'c', act: () => this.show(null) }]);
  }

  protected show(session: Row | null): void {
    this.chosen.set(session?.id ?? null);
    this.sheetOpen.set(true);
  }

  protected clear(): void {
    for (const filter of [this.search, this.kind, this.when]) filter.set('');
  }

  protected actionsOn(row: Row): MenuItem[] {
    const remove: MenuItem = { label: sessionTexts.remove, icon: 'trash', danger: true, act: () => void this.remove(row) };
    return [{ label: sessionTexts.open, icon: 'panel-right', act: () => this.show(row) }, ...(row.allowedActions.includes('remove') ? [remove] : [])];
  }

  private async remove(row: Row): Promise<void> {
    const takeBack = this.plan.change((plan) => ({ ...plan, sessions: plan.sessions.filter(({ id }) => id !== row.id) }));
    try {
      await this.removal.remove(row, () => this.plan.reload());
    } catch (error) {
      // The list shows the session again, and the toast says why it stayed.
      takeBack();
      this.toasts.failed(error);
    }
  }

  protected whenOf(row: Row): string {
    const day = dayOf(row, this.event.timeZone);
    return day && row.startsAt ? `${this.formats.weekday(day)}, ${this.formats.time(row.startsAt, this.event.timeZone)}` : '';
  }

  private roomOf({ roomId }: Row): string {
    return this.written(this.plan.value()?.rooms.find(({ id }) => id === roomId)?.name);
  }

  private peopleOf({ people }: Row): string {
    const names = [...new Set(people.map(({ displayName }) => displayName))];
    const rest = names.length > 3 ? ` ${this.t(sessionTexts.twoOthers, { count: names.length - 2 })}` : '';
    return `${names.slice(0, rest ? 2 : 3).join(', ')}${rest}`;
  }
}
