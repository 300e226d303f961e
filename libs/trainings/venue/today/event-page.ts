import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Empty, Formats, PageHeader, Texts, WhenReady } from '@kunak/platform/web';
import { RefusedMarks } from '../register/refused-marks';
import { RosterHere } from '../roster/roster-here';
import { Rosters } from '../roster/rosters';
import { venueTexts } from '../venue.texts';
import { daysOf } from './agenda';
import { SessionLink } from './session-link';

/** All sessions of one event by day, each with its register. */
@Component({
  selector: 'venue-event-page',
  imports: [Empty, PageHeader, RefusedMarks, RosterHere, SessionLink, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    @if (roster().state() !== 'ready') {
      <k-page-header back="/" [title]="texts.attendance" [backText]="texts.toToday" />
    }
    <ng-container *kReady="let content of roster()">
      <k-page-header
        back="/"
        [title]="written(content.event.title)"
        [lead]="formats.days(content.event.firstDay, content.event.lastDay)"
        [backText]="texts.toToday"
      >
        <venue-roster-here [roster]="roster()" />
      </k-page-header>
      <venue-refused-marks />
      @for (day of days(); track day.day) {
        <section class="k-stack">
          <h2>{{ formats.weekday(day.day) }}</h2>
          @for (session of day.sessions; track session.id) {
            <venue-session-link [eventId]="eventId()" [session]="session" [timeZone]="content.event.timeZone" [now]="now()" />
          }
        </section>
      } @empty {
        <k-empty icon="calendar-days" [title]="texts.noSessions" [hint]="texts.noSessionsHint" />
      }
    </ng-container>
  `,
})
export class EventPage {
  readonly eventId = input.required<string>();
  private readonly rosters = inject(Rosters);
  protected readonly formats = inject(Formats);
  protected readonly written = inject(Texts).written;
  protected readonly texts = venueTexts;
  protected readonly now = signal(new Date().toISOString());
  protected readonly roster = computed(() => this.rosters.of(this.eventId()));
  protected readonly days = computed(() => {
    const content = this.roster().value();
    return content ? daysOf(content.sessions, content.event.timeZone) : [];
  });

  constructor() {
    effect(() => this.roster().reload());
  }
}
