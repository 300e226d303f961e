import { Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { Empty, Formats, PageHeader, Texts, WhenReady } from '@kunak/platform/web';
import { RefusedMarks } from '../register/refused-marks';
import { Rosters } from '../roster/rosters';
import { venueTexts } from '../venue.texts';
import { agendaOf, weekdayOf } from './agenda';
import { EventLink } from './event-link';
import { SessionLink } from './session-link';

/** The venue's first page: what is to be marked today, when the next session is, and all my events. It brings today's rosters onto the device. */
@Component({
  selector: 'venue-today-part',
  imports: [Empty, EventLink, PageHeader, RefusedMarks, SessionLink, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './today-part.html',
})
export class TodayPart {
  private readonly rosters = inject(Rosters);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = venueTexts;
  protected readonly events = this.rosters.events;
  protected readonly now = signal(new Date().toISOString());
  protected readonly agenda = computed(() => agendaOf(this.events.value() ?? [], this.now()));
  protected readonly next = computed(() => {
    const { next } = this.agenda();
    if (!next) return null;
    const { event, session } = next;
    const when = `${weekdayOf(session.startsAt, event.timeZone, this.formats)}, ${this.formats.time(session.startsAt, event.timeZone)}`;
    return { when, title: this.reader.written(session.title) };
  });

  constructor() {
    this.events.reload();
    effect(() => {
      const near = new Set([...this.agenda().today, ...(this.agenda().next ? [this.agenda().next] : [])].flatMap((one) => one?.event.id ?? []));
      untracked(() => near.forEach((id) => this.rosters.of(id).reload()));
    });
    const timer = setInterval(() => this.now.set(new Date().toISOString()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected eventName(event: { readonly title: { readonly ru: string | null; readonly en: string | null } }): string {
    return this.reader.written(event.title);
  }
}
