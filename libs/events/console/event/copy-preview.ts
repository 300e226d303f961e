import { Component, computed, inject, input } from '@angular/core';
import { copyEdition } from '@kunak/events/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { localOf } from '@kunak/platform/rules';
import { Formats, Notice, Texts, WhenReady, apiResource } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import type { ListedEvent } from './event-list';
import { EditionStructureOperation } from './events.graphql.ts';

const shownSessions = 8;

/** What comes along into the new edition, worked out by the very rule that makes it. */
@Component({
  selector: 'events-copy-preview',
  imports: [Notice, WhenReady],
  templateUrl: './copy-preview.html',
  styleUrl: './copy-preview.css',
})
export class CopyPreview {
  readonly source = input.required<ListedEvent>();
  readonly firstDay = input.required<CalendarDate>();
  readonly timeZone = input.required<string>();
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = eventTexts;
  protected readonly structure = apiResource(EditionStructureOperation, () => ({ eventId: this.source().id }));

  protected readonly shown = computed(() => {
    const structure = this.structure.value();
    if (!structure) return null;
    const { rooms, sessions } = structure;
    const copy = copyEdition({ event: this.source(), rooms, sessions }, { firstDay: this.firstDay(), timeZone: this.timeZone() });
    const placed = copy.sessions.filter(({ startsAt }) => startsAt).sort((one, other) => ((one.startsAt ?? '') < (other.startsAt ?? '') ? -1 : 1));
    return {
      days: this.formats.days(copy.event.firstDay, copy.event.lastDay),
      rooms: copy.rooms.map(({ name }) => this.reader.written(name)),
      count: copy.sessions.length,
      placed: placed.length,
      sessions: placed.slice(0, shownSessions).map(({ title, startsAt }) => {
        return { when: this.when(startsAt ?? '', copy.event.timeZone), title: this.reader.written(title) };
      }),
      more: copy.sessions.length - Math.min(placed.length, shownSessions),
    };
  });

  private when(startsAt: string, zone: string): string {
    return `${this.formats.weekday(localOf(startsAt, zone).slice(0, 10))}, ${this.formats.time(startsAt, zone)}`;
  }
}
