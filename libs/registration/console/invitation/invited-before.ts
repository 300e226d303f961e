import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Api, EventInView, Toasts } from '@kunak/platform/web';
import type { ParticipationState } from '@kunak/registration/rules';
import { AlreadyThereOperation } from './invite.graphql.ts';
import type { AlreadyThereResult } from './invite.graphql.ts';

type Place = AlreadyThereResult['participants']['rows'][number];

/** Who of the host's people stands on the event's list already. The whole list, since any of them may turn up in the search. */
@Injectable()
export class InvitedBefore {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly inView = inject(EventInView);
  private readonly places = signal<ReadonlyMap<string, Place>>(new Map());
  private readonly eventId = computed(() => this.inView.event()?.id);

  constructor() {
    effect(() => {
      if (this.eventId()) untracked(() => this.reload());
    });
  }

  reload(): void {
    this.read().catch((error: unknown) => this.toasts.failed(error));
  }

  stateOf(personId: string): ParticipationState | null {
    return this.places().get(personId)?.state ?? null;
  }

  /** Not on the list, on it without having been told, or out of it again. */
  mayInvite(personId: string): boolean {
    const place = this.places().get(personId);
    if (!place) return true;
    return place.allowedActions.includes('invite') || (place.state === 'invited' && place.invitation === null);
  }

  private async read(): Promise<void> {
    const eventId = this.eventId();
    if (!eventId) return;
    const found = new Map<string, Place>();
    let after: string | null = null;
    do {
      const { participants }: AlreadyThereResult = await this.api.run(AlreadyThereOperation, { eventId, after });
      for (const row of participants.rows) found.set(row.personId, row);
      after = participants.next;
    } while (after !== null);
    if (eventId === this.eventId()) this.places.set(found);
  }
}
