import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { EventInView, Texts, apiResource } from '@kunak/platform/web';
import { EventOfSlugOperation } from './events.graphql.ts';
import type { EventOfSlugResult } from './events.graphql.ts';

export type WholeEvent = EventOfSlugResult['event'];

/** The event that is worked on: the one of the address, and after leaving its pages still the last one. */
@Injectable({ providedIn: 'root' })
export class EventContext {
  private readonly inView = inject(EventInView);
  private readonly texts = inject(Texts);
  readonly slug = signal<string | undefined>(undefined);
  readonly answer = apiResource(EventOfSlugOperation, () => {
    const slug = this.slug();
    return slug === undefined ? undefined : { slug };
  });
  readonly event = computed<WholeEvent | null>(() => this.answer.value()?.event ?? null);

  constructor() {
    effect(() => {
      const event = this.event();
      if (!event) return this.inView.event.set(null);
      const { id, slug, title, timeZone, lastDay } = event;
      this.inView.event.set({ id, slug, name: this.texts.written(title), timeZone, lastDay });
    });
  }

  /** Pages below `/e/:slug` are drawn only once the event is there. */
  get here(): WholeEvent {
    const event = this.event();
    if (!event) throw new Error('no event is open: the page stands outside eventRoute(…)');
    return event;
  }
}
