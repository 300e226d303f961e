import { signal } from '@angular/core';
import { eventsRefusals, isSlug, nextEditionDay, readTitle } from '@kunak/events/rules';
import type { CalendarDate, LocalizedText } from '@kunak/platform/rules';
import type { Problem } from '@kunak/platform/web';
import { problemsOf } from '../judging';
import { Pasted } from '../typed';
import { eventTexts } from './event.texts';
import type { ListedEvent } from './event-list';

/** What is new about an edition that is made from another. */
export class CopyDraft {
  readonly source = signal('');
  readonly title = signal<LocalizedText>({});
  readonly firstDay = signal<CalendarDate | null>('');
  readonly timeZone = signal('');
  readonly slug = signal('');

  /** Begins with the source's own words, on the day when the next edition may well begin. */
  begin(event: ListedEvent, today: CalendarDate): void {
    this.source.set(event.slug);
    this.title.set(event.title);
    this.firstDay.set(nextEditionDay(event.firstDay, today));
    this.timeZone.set(event.timeZone);
  }

  problems(): Problem[] {
    const slug = this.slug().trim();
    return [
      ...(this.source() ? [] : [{ field: 'source', text: eventTexts.sourceMissing }]),
      ...problemsOf('title', () => readTitle(new Pasted().text(this.title()))),
      ...(this.firstDay() ? [] : [{ field: 'firstDay', text: this.firstDay() === null ? eventTexts.firstDayUnread : eventTexts.firstDayMissing }]),
      ...(this.timeZone() ? [] : [{ field: 'timeZone', text: eventTexts.timeZoneMissing }]),
      ...(slug && !isSlug(slug) ? [{ field: 'slug', text: eventsRefusals.slugDoesNotFit.message, values: { slug } }] : []),
    ];
  }

  input(pasted: Pasted) {
    return { title: pasted.text(this.title()), firstDay: this.firstDay() ?? '', timeZone: this.timeZone(), slug: this.slug().trim() || null };
  }
}
