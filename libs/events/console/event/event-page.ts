import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { eventKindTexts, townsOf } from '@kunak/events/rules';
import { spokenLanguages } from '@kunak/people/rules';
import { Button, Formats, NextSteps, Notice, PageHeader, SummaryList, TaskList, Texts } from '@kunak/platform/web';
import type { SummaryRow } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import { EventContext } from './event-context';

/** One edition in short, and what comes next in planning it. */
@Component({
  selector: 'events-event-page',
  imports: [Button, Notice, PageHeader, RouterLink, SummaryList, TaskList],
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
        @if (steps.value(); as found) {
          @if (!found.whole) {
            <k-notice kind="warn" role="status" [title]="texts.stepsMissing">
              <button kButton="secondary" type="button" (click)="steps.reload()">{{ t(texts.stepsAgain) }}</button>
            </k-notice>
          }
          <k-task-list name="next" [tasks]="found.tasks" />
        } @else {
          <p class="k-quiet" role="status">{{ t(texts.stepsLoading) }}</p>
        }
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
  private readonly nextSteps = inject(NextSteps);
  protected readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = eventTexts;
  protected readonly kindTexts = eventKindTexts;
  protected readonly event = inject(EventContext).here;
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly steps = resource({
    params: () => (this.mayChange ? { language: this.reader.language() } : undefined),
    loader: () => this.nextSteps.of(this.event),
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
