import { signal } from '@angular/core';
import {
  EventKind,
  eventsRefusals,
  isSlug,
  longestTexts,
  readLocalized,
  readTitle,
  refusalOfEventDates,
  requireHeadcount,
  requireLanguages,
} from '@kunak/events/rules';
import type { CalendarDate, LocalizedText } from '@kunak/platform/rules';
import type { Problem } from '@kunak/platform/web';
import { problemsOf } from '../judging';
import { Pasted, wholeNumber } from '../typed';
import { eventTexts } from './event.texts';
import type { WholeEvent } from './event-context';

/** An event as it stands in a form: judged by the server's own rules before it is sent. */
export class EventDraft {
  readonly kind = signal<EventKind>(EventKind.Conference);
  readonly title = signal<LocalizedText>({});
  readonly firstDay = signal<CalendarDate | null>('');
  readonly lastDay = signal<CalendarDate | null>('');
  readonly timeZone = signal('');
  readonly languages = signal<readonly string[]>(['ru', 'en']);
  readonly venue = signal<LocalizedText>({});
  readonly capacity = signal('');
  readonly slug = signal('');

  take(event: WholeEvent): void {
    this.kind.set(event.kind);
    this.title.set(event.title);
    this.firstDay.set(event.firstDay);
    this.lastDay.set(event.lastDay);
    this.timeZone.set(event.timeZone);
    this.languages.set(event.languages);
    this.venue.set(event.venue);
    this.capacity.set(event.capacity === null ? '' : String(event.capacity));
    this.slug.set(event.slug);
  }

  problems(): Problem[] {
    const pasted = new Pasted();
    const slug = this.slug().trim();
    return [
      ...problemsOf('title', () => readTitle(pasted.text(this.title()))),
      ...this.dateProblems(),
      ...(this.timeZone() ? [] : [{ field: 'timeZone', text: eventTexts.timeZoneMissing }]),
      ...(this.languages().length > 0 ? [] : [{ field: 'languages', text: eventsRefusals.languageMissing.message }]),
      ...problemsOf('languages', () => requireLanguages(this.languages())),
      ...problemsOf('venue', () => readLocalized(pasted.text(this.venue()), longestTexts.venue)),
      ...problemsOf('capacity', () => requireHeadcount(wholeNumber(this.capacity()))),
      ...(slug && !isSlug(slug) ? [{ field: 'slug', text: eventsRefusals.slugDoesNotFit.message, values: { slug } }] : []),
    ];
  }

  /** What is sent; only after {@link problems} found none. */
  input(pasted: Pasted) {
    return {
      kind: this.kind(),
      title: pasted.text(this.title()),
      firstDay: this.firstDay() ?? '',
      lastDay: this.lastDay() ?? '',
      timeZone: this.timeZone(),
      languages: [...this.languages()],
      venue: pasted.text(this.venue()),
      capacity: wholeNumber(this.capacity()),
      slug: this.slug().trim() || null,
    };
  }

  private dateProblems(): Problem[] {
    const firstDay = this.firstDay();
    const lastDay = this.lastDay();
    if (!firstDay || !lastDay) {
      // Null is a day that was written and can't be read.
      const firstText = firstDay === null ? eventTexts.firstDayUnread : eventTexts.firstDayMissing;
      const lastText = lastDay === null ? eventTexts.lastDayUnread : eventTexts.lastDayMissing;
      return [...(firstDay ? [] : [{ field: 'firstDay', text: firstText }]), ...(lastDay ? [] : [{ field: 'lastDay', text: lastText }])];
    }
    const refusal = refusalOfEventDates({ firstDay, lastDay, timeZone: this.timeZone() || 'UTC' });
    return refusal ? [{ field: 'lastDay', text: refusal.reason.message, values: refusal.details }] : [];
  }
}
