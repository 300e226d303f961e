import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api, Button, Form, Problems, Texts, newId } from '@kunak/platform/web';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { eventTexts } from './event.texts';
import { EventDraft } from './event-draft';
import { EventFields } from './event-fields';
import { EventList } from './event-list';
import { CreateEventOperation } from './events.graphql.ts';

/** An edition with nothing in it yet. */
@Component({
  selector: 'events-new-form',
  imports: [Button, EventFields, Form, RouterLink],
  template: `
    <k-form [problems]="problems" (send)="create()">
      <events-fields [draft]="draft" />
      <div class="k-line">
        <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.create) }}</button>
        <a kButton="quiet" routerLink="/events">{{ t(texts.cancel) }}</a>
      </div>
    </k-form>
  `,
})
export class NewEventForm {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly list = inject(EventList);
  private readonly news = inject(SavedNews);
  /** One form makes one event, however often it is sent. */
  private readonly id = newId();
  protected readonly t = inject(Texts).t;
  protected readonly texts = eventTexts;
  protected readonly draft = new EventDraft();
  protected readonly problems = new Problems();

  protected async create(): Promise<void> {
    this.problems.show(this.draft.problems());
    if (this.problems.any()) return;
    const pasted = new Pasted();
    const input = this.draft.input(pasted);
    let slug = '';
    const done = await this.problems.attempt(async () => ({ slug } = (await this.api.run(CreateEventOperation, { id: this.id, input })).createEvent));
    if (!done) return;
    this.list.reload();
    this.news.saved(eventTexts.created, pasted);
    await this.router.navigate(['/e', slug]);
  }
}
