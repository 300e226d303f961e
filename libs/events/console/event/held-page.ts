import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { canSetRetention } from '@kunak/platform/rules';
import { apiResource, HeldList, PageHeader, Session, Texts, WhenReady } from '@kunak/platform/web';
import { EventContext } from './event-context';
import { HeldOfEventOperation } from './held.graphql.ts';
import { eventHeldTexts } from './held.texts';

/** What is held of everybody at one event. */
@Component({
  selector: 'events-held-page',
  imports: [HeldList, PageHeader, RouterLink, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header back="../settings" [title]="texts.title" [caption]="reader.written(context.here.title)" [lead]="texts.lead" />
    <ng-container *kReady="let answer of held">
      <k-held-list [purposes]="answer.heldOfEvent" />
    </ng-container>
    <p class="k-quiet">
      {{ t(texts.rest) }}
      @if (maySet()) {
        <a routerLink="/retention">{{ t(texts.periods) }}</a>
      }
    </p>
  `,
})
export class EventHeldPage {
  private readonly session = inject(Session);
  protected readonly context = inject(EventContext);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = eventHeldTexts;
  protected readonly held = apiResource(HeldOfEventOperation, () => ({ eventId: this.context.here.id }), { keep: true, words: true });

  protected maySet(): boolean {
    const viewer = this.session.viewer();
    return viewer !== null && canSetRetention(viewer, undefined);
  }
}
