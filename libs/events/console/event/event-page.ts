import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { eventKindTexts, townsOf } from '@kunak/events/rules';
import { spokenLanguages } from '@kunak/people/rules';
import { Button, Formats, PageHeader, SummaryList, TaskList, Texts, WhenReady, apiResource } from '@kunak/platform/web';
import type { SummaryRow, Task } from '@kunak/platform/web';
import { EventSessionsOperation } from '../session/sessions.graphql.ts';
import { eventTexts } from './event.texts';
import { EventContext } from './event-context';

/** One edition in short, and what comes next in planning it. */
@Component({
  selector: 'events-event-page',
  imports: [Button, PageHeader, RouterLink, SummaryList, TaskList, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="written(event.title)" [caption]="kindTexts[event.kind]" [lead]="formats.days(event.firstDay, event.lastDay)">
      @if (mayChange) {
        <a kButton="secondary" icon="settings" [routerLink]="['/e', event.slug, 'settings']">{{ t(texts.settings) }}</a>
      }
    </k-page-header>
    @if (mayChange) {
      <section class="k-stack">
        <h2>{{ t(texts.nextSteps) }}</h2>
        <ng-container *kReady="let _ of plan"><k-task-list name="next" [tasks]="tasks()" /></ng-container>
      </section>
    }
    <section class="k-stack">
      <h2>{{ t(texts.facts) }}</h2>
      <k-summary-list [rows]="facts()" />
    </section>
  `,
})
export class EventPage {
  private readonly reader = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = eventTexts;
  protected readonly kindTexts = eventKindTexts;
  protected readonly event = inject(EventContext).here;
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly plan = apiResource(EventSessionsOperation, () => (this.mayChange ? { eventId: this.event.id } : undefined));

  protected readonly tasks = computed<Task[]>(() => {
    const { rooms = [], sessions = [] } = this.plan.value() ?? {};
    const unplaced = sessions.filter(({ startsAt }) => !startsAt).length;
    const begun = (count: number, text: (typeof eventTexts)['rooms']) => (count > 0 ? this.t(text, { count }) : eventTexts.notBegun);
    const sessionState = unplaced > 0 ? this.t(eventTexts.unplaced, { count: unplaced }) : begun(sessions.length, eventTexts.allPlaced);
    return [
      {
        text: eventTexts.stepRooms,
        link: ['/e', this.event.slug, 'rooms'],
        state: begun(rooms.length, eventTexts.roomsCounted),
        kind: rooms.length ? undefined : 'primary',
      },
      {
        text: eventTexts.stepSessions,
        link: ['/e', this.event.slug, 'sessions'],
        state: sessionState,
        kind: unplaced > 0 ? 'warn' : sessions.length ? undefined : 'primary',
      },
    ];
  });

  protected readonly facts = computed<SummaryRow[]>(() => {
    const { timeZone, venue, languages, capacity, slug } = this.event;
    const change = this.mayChange ? ['/e', slug, 'settings'] : undefined;
    const time = this.formats.time(new Date().toISOString(), timeZone);
    const known: Readonly<Record<string, { label: (typeof eventTexts)['title'] } | undefined>> = spokenLanguages;
    const rows: SummaryRow[] = [
      { label: eventTexts.place, value: this.written(venue) },
      { label: eventTexts.timeZone, value: `${this.written(townsOf(timeZone))}, ${this.t(eventTexts.nowThere, { time })}` },
      { label: eventTexts.languages, value: languages.map((code) => this.t(known[code]?.label ?? code)).join(', ') },
    ];
    const places: SummaryRow = { label: eventTexts.capacity, value: capacity === null ? eventTexts.noLimit : String(capacity) };
    return [...rows, ...(this.mayChange ? [places] : [])].map((row) => (change ? { ...row, change } : row));
  });
}
