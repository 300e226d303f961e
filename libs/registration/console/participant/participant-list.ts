import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { EventInView, apiPages, apiResource } from '@kunak/platform/web';
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
  private readonly inView = inject(EventInView);

  readonly states = signal<readonly ParticipationState[]>([]);
  readonly search = signal('');
  readonly order = signal<ParticipantOrder>(ParticipantOrder.Recent);
  readonly narrowed = computed(() => this.states().length > 0 || this.search().trim() !== '');

  private readonly wish = computed(() => {
    const event = this.inView.event();
    return event && { eventId: event.id, states: [...this.states()], search: this.search(), order: this.order(), first: pageSize };
  });
  readonly pages = apiPages(
    ParticipantsOperation,
    () => this.wish() ?? undefined,
    ({ participants: { rows, next } }) => ({ items: rows, next }),
  );
  readonly counts = apiResource(
    ParticipationCountsOperation,
    () => {
      const event = this.inView.event();
      return event ? { eventId: event.id } : undefined;
    },
    { keep: true },
  );
  /** Rows that were moved stay where they are until the list is asked again, so that nothing jumps from under the hand. */
  private readonly moved = linkedSignal<unknown, ReadonlyMap<string, NewStanding>>({ source: this.pages.value, computation: () => new Map() });

  readonly rows = computed<readonly ParticipantRow[]>(() => {
    const moved = this.moved();
    return this.pages.rows().map((row) => ({ ...row, ...moved.get(row.id) }));
  });
  readonly free = computed(() => this.counts.value()?.participationCounts.free ?? null);

  show(standings: readonly NewStanding[]): void {
    this.moved.update((before) => new Map([...before, ...standings.map((standing) => [standing.id, standing] as const)]));
    this.counts.reload();
  }

  reload(): void {
    this.pages.reload();
    this.counts.reload();
  }

  clear(): void {
    this.states.set([]);
    this.search.set('');
  }
}
