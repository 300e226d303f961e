import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api, Button, DateField, Form, Formats, LocalizedField, Problems, Select, TextField, Texts, newId } from '@kunak/platform/web';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { CopyDraft } from './copy-draft';
import { CopyPreview } from './copy-preview';
import { eventTexts } from './event.texts';
import { EventList } from './event-list';
import type { ListedEvent } from './event-list';
import { CopyEventOperation } from './events.graphql.ts';
import { ZoneField } from './zone-field';

/** An edition from a past one: its structure, never its people. */
@Component({
  selector: 'events-copy-form',
  imports: [Button, CopyPreview, DateField, Form, LocalizedField, RouterLink, Select, TextField, ZoneField],
  templateUrl: './copy-event-form.html',
})
export class CopyEventForm {
  readonly sources = input.required<readonly ListedEvent[]>();
  /** The address of the event to begin with. */
  readonly from = input<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly list = inject(EventList);
  private readonly news = inject(SavedNews);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  private readonly id = newId();
  protected readonly t = this.reader.t;
  protected readonly texts = eventTexts;
  protected readonly draft = new CopyDraft();
  protected readonly problems = new Problems();
  protected readonly source = computed(() => this.sources().find(({ slug }) => slug === this.draft.source()));
  protected readonly choices = computed(() =>
    this.sources().map(({ slug, title, firstDay, lastDay }) => ({
      value: slug,
      label: `${this.reader.written(title)}, ${this.formats.days(firstDay, lastDay)}`,
    })),
  );

  constructor() {
    effect(() => {
      const first = this.sources().find(({ slug }) => slug === this.from()) ?? this.sources()[0];
      if (first && !untracked(this.draft.source)) this.draft.begin(first, today());
    });
  }

  protected choose(slug: string): void {
    const event = this.sources().find((source) => source.slug === slug);
    if (event) this.draft.begin(event, today());
    else this.draft.source.set('');
  }

  protected async copy(): Promise<void> {
    const source = this.source();
    this.problems.show(this.draft.problems());
    if (this.problems.any() || !source) return;
    const pasted = new Pasted();
    const variables = { id: this.id, sourceId: source.id, input: this.draft.input(pasted) };
    let slug = '';
    const done = await this.problems.attempt(async () => ({ slug } = (await this.api.run(CopyEventOperation, variables)).copyEvent));
    if (!done) return;
    this.list.reload();
    this.news.saved(eventTexts.createdFrom, pasted);
    await this.router.navigate(['/e', slug]);
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
