import { Component, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { WhenReady } from '@kunak/platform/web';
import { EventContext } from './event-context';

/** Whatever stands below `/e/:slug`: drawn once the event is there, and anew when the address names another. */
@Component({
  selector: 'events-place',
  imports: [RouterOutlet, WhenReady],
  template: `<router-outlet *kReady="let _ of context.answer" />`,
})
export class EventPlace {
  readonly slug = input.required<string>();
  protected readonly context = inject(EventContext);

  constructor() {
    effect(() => this.context.slug.set(this.slug()));
  }
}
