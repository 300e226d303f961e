import { Component, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { EventInView, Texts, WhenReady, apiResource } from '@kunak/platform/web';
import { EventAtGateOperation } from './event-gate.graphql.ts';

/** Finds the event that the address names. */
@Component({
  selector: 'registration-event-gate',
  imports: [RouterOutlet, WhenReady],
  template: `<router-outlet *kReady="let _ of event" />`,
})
export class EventGate {
  readonly slug = input.required<string>();
  private readonly inView = inject(EventInView);
  private readonly texts = inject(Texts);
  protected readonly event = apiResource(EventAtGateOperation, () => ({ slug: this.slug() }));

  constructor() {
    effect(() => {
      const found = this.event.value()?.event;
      if (found) this.inView.event.set({ id: found.id, slug: found.slug, name: this.texts.written(found.title), timeZone: found.timeZone });
    });
  }
}
