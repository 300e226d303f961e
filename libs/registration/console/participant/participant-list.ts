import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { Api, EventInView, Toasts, apiResource } from '@kunak/platform/web';
import { ParticipantOrder } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { ParticipantsOperation, ParticipationCountsOperation } from './participants.graphql.ts';
import type { AcceptParticipationResult, ParticipantsResult } from './participants.graphql.ts';

export type ParticipantRow = ParticipantsResult['participants']['rows'][number];
export type NewStanding = AcceptParticipationResult['acceptParticipation'];

const pageSize = 100;

/** An event's participants as the page shows them: what is asked for, the pages read so far, and what has moved since. */
@Injectable()
export class ParticipantList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly inView = inject(EventInView);

  readonly states = signal<readonly ParticipationState[]>([]);
  readonly search = signal('');
  readonly order = signal<ParticipantOrder>(ParticipantOrder.Recent);
  readonly narrowed = computed(() => this.states().length > 0 || this.search().trim() !== '');

  private readonly wish = computed(() => {
    const event = this.inView.event();
    return event && { eventId: event.id, states: [...this.states()], search: this.search(), order: this.order(), first: pageSize };
  });
  readonly answer = apiResource(ParticipantsOperation, () => this.wish() ?? undefined, { keep: true });
  readonly counts = apiResource(
    ParticipationCountsOperation,
    () => {
      const event = this.inView.event();
      return event ? { eventId: event.id } : undefined;
    },
    { keep: true },
  );
  /** The pages after the first; a new question begins anew. */
  private readonly further = linkedSignal<unknown, ParticipantsResult['participants'] | null>({ source: this.answer.value, computation: () => null });
  /** Rows that were moved stay where they are until the list is asked again, so that nothing jumps from under the hand. */
  private readonly moved = linkedSignal<unknown, ReadonlyMap<string, NewStanding>>({ source: this.answer.value, computation: () => new Map() });

  readonly rows = computed<readonly ParticipantRow[]>(() => {
    const moved = this.moved();
    const rows = [...(this.answer.value()?.participants.rows ?? []), ...(this.further()?.rows ?? [])];
    return rows.map((row) => ({ ...row, ...moved.get(row.id) }));
  });
  readonly next = computed(() => (this.further() ?? this.answer.value()?.participants)?.next ?? null);
  readonly loadingMore = signal(false);
  readonly free = computed(() => this.counts.value()?.participationCounts.free ?? null);

  async more(): Promise<void> {
    const after = this.next();
    const wish = this.wish();
    if (!after || !wish || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const { participants } = await this.api.run(ParticipantsOperation, { ...wish, after });
      this.further.update((before) => ({ ...participants, rows: [...(before?.rows ?? []), ...participants.rows] }));
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.loadingMore.set(false);
    }
  }

  show(standings: readonly NewStanding[]): void {
    this.moved.update((before) => new Map([...before, ...standings.map((standing) => [standing.id, standing] as const)]));
    this.counts.reload();
  }

  reload(): void {
    this.answer.reload();
    this.counts.reload();
  }

  clear(): void {
    this.states.set([]);
    this.search.set('');
  }
}
