import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { apiResource } from '../api/api-resource';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { Empty } from '../state/empty';
import { Toasts } from '../state/toasts';
import { WhenReady } from '../state/when-ready';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import { DropMailsOperation, OutboxOperation, RetryMailsOperation } from './outbox.graphql.ts';
import type { OutboxResult } from './outbox.graphql.ts';
import { mailFailureTexts, outboxTexts } from './outbox.texts';

type Group = OutboxResult['outbox']['groups'][number];
type Mail = OutboxResult['outbox']['failed'][number];

/** What waits to be read, what failed, and what has gone. */
@Component({
  selector: 'k-outbox-page',
  imports: [Button, Empty, PageHeader, RouterLink, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './outbox-page.html',
  styleUrl: './outbox-page.css',
})
export class OutboxPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = outboxTexts;
  protected readonly failures = mailFailureTexts;
  protected readonly outbox = apiResource(OutboxOperation, () => ({}));
  private readonly groups = computed(() => this.outbox.value()?.outbox.groups ?? []);
  protected readonly lists = computed(() =>
    [
      { title: outboxTexts.toRead, groups: this.groups().filter(({ held, failed }) => held + failed > 0), action: outboxTexts.read },
      { title: outboxTexts.gone, groups: this.groups().filter(({ held, failed }) => held + failed === 0), action: outboxTexts.look },
    ].filter(({ groups }) => groups.length > 0),
  );

  protected titleOf({ label, eventId }: Group): string {
    const event = this.outbox.value()?.events.find(({ id }) => id === eventId);
    return [this.reader.written(label), event ? this.reader.written(event.title) : ''].filter(Boolean).join(' · ');
  }

  protected countsOf({ held, onTheWay, sent, failed, dropped }: Group): string {
    const counts = [
      [outboxTexts.held, held],
      [outboxTexts.onTheWay, onTheWay],
      [outboxTexts.sent, sent],
      [outboxTexts.failed, failed],
      [outboxTexts.dropped, dropped],
    ] as const;
    return counts
      .filter(([, count]) => count > 0)
      .map(([text, count]) => this.t(text, { count }))
      .join(', ');
  }

  protected async retry({ id }: Mail): Promise<void> {
    try {
      await this.api.run(RetryMailsOperation, { ids: [id] });
      this.toasts.done(outboxTexts.retried);
      this.outbox.reload();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected async drop({ id }: Mail): Promise<void> {
    try {
      await this.api.run(DropMailsOperation, { ids: [id] });
      this.outbox.reload();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
