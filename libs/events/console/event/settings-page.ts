import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api, Button, Dialog, Empty, Form, Notice, PageHeader, Problems, Seen, Texts, Toasts } from '@kunak/platform/web';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { eventTexts } from './event.texts';
import { EventContext } from './event-context';
import type { WholeEvent } from './event-context';
import { EventDraft } from './event-draft';
import { EventFields } from './event-fields';
import { EventList } from './event-list';
import { eventHeldTexts } from './held.texts';
import { ChangeEventOperation, DeleteEventOperation, EventVersionsOperation, RestoreEventOperation } from './events.graphql.ts';

/** What an edition is: title, days, place, languages; and the way to remove it. */
@Component({
  selector: 'events-settings-page',
  imports: [Button, Dialog, Empty, EventFields, Form, Notice, PageHeader, RouterLink],
  host: { class: 'k-stack-l' },
  templateUrl: './settings-page.html',
})
export class SettingsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly news = inject(SavedNews);
  private readonly list = inject(EventList);
  private readonly context = inject(EventContext);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = eventTexts;
  protected readonly held = eventHeldTexts;
  protected readonly draft = new EventDraft();
  protected readonly problems = new Problems();
  protected readonly removing = signal(false);
  protected readonly removal = new Problems();
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly mayRemove = this.event.allowedActions.includes('remove');
  protected readonly datesMoved = computed(
    () => this.draft.firstDay() !== this.event.firstDay || this.draft.lastDay() !== this.event.lastDay || this.draft.timeZone() !== this.event.timeZone,
  );
  private readonly seen = new Seen<number>();

  protected get event(): WholeEvent {
    return this.context.here;
  }

  constructor() {
    this.draft.take(this.event);
    this.seen.from(this.event.version);
  }

  protected async save(): Promise<void> {
    this.problems.show(this.draft.problems());
    if (this.problems.any()) return;
    const pasted = new Pasted();
    const { id } = this.event;
    const input = this.draft.input(pasted);
    let slug = this.event.slug;
    const done = await this.problems.attempt(async () => {
      const { changeEvent } = await this.seen.save(
        (version) => this.api.run(ChangeEventOperation, { id, version, input }),
        () => this.present(id),
      );
      this.seen.from(changeEvent.version);
      ({ slug } = changeEvent);
    });
    if (!done) return;
    this.list.reload();
    this.news.saved(eventTexts.saved, pasted);
    if (slug === this.event.slug) this.context.answer.reload();
    else await this.router.navigate(['/e', slug, 'settings'], { replaceUrl: true });
  }

  /** By its id: whoever was faster may have given it another address. */
  private async present(id: string): Promise<number> {
    // Whoever leaves without saving finds theirs.
    this.context.answer.reload();
    const { events } = await this.api.run(EventVersionsOperation, {});
    return events.find((event) => event.id === id)?.version ?? this.event.version;
  }

  protected async remove(): Promise<void> {
    const { id, slug, title } = this.event;
    if (!(await this.removal.attempt(() => this.api.run(DeleteEventOperation, { id })))) return;
    this.removing.set(false);
    await this.router.navigateByUrl('/events');
    this.context.slug.set(undefined);
    this.list.reload();
    this.toasts.done(eventTexts.removed, {
      values: { title: this.reader.written(title) },
      undo: async () => {
        await this.api.run(RestoreEventOperation, { id });
        this.list.reload();
        await this.router.navigate(['/e', slug]);
      },
    });
  }
}
