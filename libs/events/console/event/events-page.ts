import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { eventKindTexts } from '@kunak/events/rules';
import { Button, Cell, Empty, Formats, Menu, PageHeader, Table, Texts, WhenReady, pageCommands } from '@kunak/platform/web';
import type { Column, MenuItem } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import { EventList } from './event-list';
import type { ListedEvent } from './event-list';
import { injectMayPlan } from './may-plan';

/** All editions, the newest first: the home of this room. */
@Component({
  selector: 'events-page',
  imports: [Button, Cell, Empty, Menu, PageHeader, RouterLink, Table, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './events-page.html',
})
export class EventsPage {
  private readonly router = inject(Router);
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = eventTexts;
  protected readonly list = inject(EventList);
  protected readonly mayPlan = injectMayPlan();
  protected readonly columns: readonly Column<ListedEvent>[] = [
    { id: 'title', title: eventTexts.title, text: ({ title }) => this.reader.written(title), sort: ({ title }) => this.reader.written(title) },
    { id: 'days', title: eventTexts.days, text: ({ firstDay, lastDay }) => this.formats.days(firstDay, lastDay), sort: ({ firstDay }) => firstDay },
    { id: 'kind', title: eventTexts.kind, text: ({ kind }) => eventKindTexts[kind], sort: ({ kind }) => this.t(eventKindTexts[kind]) },
    { id: 'place', title: eventTexts.place, text: ({ venue }) => this.reader.written(venue) },
    { id: 'actions', title: '', end: true },
  ];
  protected readonly idOf = ({ id }: ListedEvent): string => id;
  protected readonly written = this.reader.written;

  constructor() {
    this.list.reload();
    if (this.mayPlan()) pageCommands([{ id: 'events.new-here', label: eventTexts.newEvent, icon: 'plus', keys: 'c', link: '/events/new' }]);
  }

  protected actionsOn({ slug, allowedActions }: ListedEvent): MenuItem[] {
    return [
      { label: eventTexts.open, icon: 'arrow-right', act: () => this.go('e', slug) },
      ...(allowedActions.includes('change') ? [{ label: eventTexts.settings, icon: 'settings', act: () => this.go('e', slug, 'settings') } as const] : []),
      ...(allowedActions.includes('copy')
        ? [{ label: eventTexts.copyEvent, icon: 'copy', act: () => void this.router.navigate(['/events', 'new'], { queryParams: { from: slug } }) } as const]
        : []),
    ];
  }

  private go(...path: string[]): void {
    void this.router.navigate(['/', ...path]);
  }
}
