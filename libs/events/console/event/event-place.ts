import { Component, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, WhenReady } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import { EventContext } from './event-context';

/** Whatever stands below `/e/:slug`: drawn once the event is there, and anew when the address names another. */
@Component({
  selector: 'events-place',
  imports: [PageHeader, RouterOutlet, WhenReady],
  template: `
    @if (context.answer.state() !== 'ready') {
      <k-page-header back="/events" [title]="texts.event" [backText]="texts.events" />
    }
    <router-outlet *kReady="let _ of context.answer" />
  `,
  styles: `
    k-page-header {
      margin-block-end: var(--k-6);
    }
  `,
})
export class EventPlace {
  readonly slug = input.required<string>();
  protected readonly texts = eventTexts;
  protected readonly context = inject(EventContext);

  constructor() {
    effect(() => this.context.slug.set(this.slug()));
  }
}
