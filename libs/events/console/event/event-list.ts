import { Injectable } from '@angular/core';
import { apiResource } from '@kunak/platform/web';
import { EventsOperation } from './events.graphql.ts';
import type { EventsResult } from './events.graphql.ts';

export type ListedEvent = EventsResult['events'][number];

/** The editions that the viewer may see, for the list and for the choice in the top bar: asked once, and again when one of them changes. */
@Injectable({ providedIn: 'root' })
export class EventList {
  readonly answer = apiResource(EventsOperation, () => ({}));

  reload(): void {
    this.answer.reload();
  }
}
