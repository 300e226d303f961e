import { Component, computed, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Formats, Menu, Texts } from '@kunak/platform/web';
import type { MenuItem } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import { EventContext } from './event-context';
import { EventList } from './event-list';
import { eventToBeginWith } from './event-order';

/** The event that is worked on, in the top bar, and the way to another. */
@Component({
  selector: 'events-switcher',
  imports: [Menu],
  template: `
    @if (items().length > 0) {
      <k-menu words compact icon="calendar-days" [label]="label()" [items]="items()" />
    }
  `,
})
export class EventSwitcher {
  private readonly context = inject(EventContext);
  private readonly list = inject(EventList);
  private readonly router = inject(Router);
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);

  private readonly events = computed(() => this.list.answer.value()?.events ?? []);
  protected readonly label = computed(() => {
    const event = this.context.event();
    return event ? this.reader.written(event.title) : eventTexts.chooseEvent;
  });
  protected readonly items = computed<MenuItem[]>(() => {
    const events = this.events();
    const choices = events.map(({ slug, title, firstDay, lastDay }) => ({
      label: this.reader.written(title),
      hint: this.formats.days(firstDay, lastDay),
      act: () => this.go(slug),
    }));
    return events.length > 0 ? [...choices, { label: eventTexts.allEvents, act: () => void this.router.navigateByUrl('/events') }] : [];
  });

  constructor() {
    effect(() => {
      const first = eventToBeginWith(this.events(), new Date().toISOString().slice(0, 10));
      if (first && untracked(this.context.slug) === undefined) this.context.slug.set(first.slug);
    });
  }

  /** To the same section of the other event. */
  private go(slug: string): void {
    const [, section = ''] = /^\/e\/[^/?#]+(\/[^?#]*)?/.exec(this.router.url) ?? [];
    void this.router.navigateByUrl(`/e/${slug}${section}`);
  }
}
