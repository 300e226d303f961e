import { Injectable, inject } from '@angular/core';
import { Api, Session } from '@kunak/platform/web';
import { DeviceStorage } from '../device/device-storage';
import type { Item } from '../queue/parcels';
import { Queue } from '../queue/queue';
import { RosterOperation, VenueEventsOperation } from '../register.graphql.ts';
import type { RosterResult, VenueEventsResult } from '../register.graphql.ts';
import { KeptAnswer } from './kept-answer';
import { withStored } from './with-stored';

export type RosterContent = NonNullable<RosterResult['roster']['content']>;
export type RosterSession = RosterContent['sessions'][number];
export type VenueEvent = VenueEventsResult['venueEvents'][number];

type Learned = { readonly items: readonly Item[]; readonly at: number };

/** The registers on this device. What the server has confirmed of the queue belongs to them at once. */
@Injectable({ providedIn: 'root' })
export class Rosters {
  private readonly api = inject(Api);
  private readonly storage = inject(DeviceStorage);
  private readonly queue = inject(Queue);
  /** Everything is kept under whose it is: another account on this device must not find it. */
  private readonly owner = `${inject(Session).viewer()?.accountId} ${inject(Session).viewer()?.hostId}`;
  private readonly known = new Map<string, KeptAnswer<RosterContent>>();
  private learned: Learned[] = [];

  readonly events = new KeptAnswer<readonly VenueEvent[]>(this.storage, `${this.owner} events`, async () => ({
    version: null,
    value: (await this.api.run(VenueEventsOperation)).venueEvents,
  }));

  constructor() {
    this.queue.whenStored((items) => this.learn(items));
    void this.forgetOthers();
  }

  of(eventId: string): KeptAnswer<RosterContent> {
    const known = this.known.get(eventId) ?? new KeptAnswer(this.storage, `${this.owner} roster ${eventId}`, (version) => this.ask(eventId, version));
    this.known.set(eventId, known);
    return known;
  }

  private async ask(eventId: string, known: string | null): Promise<{ version: string; value: RosterContent | null }> {
    const asked = Date.now();
    const { version, content } = (await this.api.run(RosterOperation, { eventId, known })).roster;
    // What was stored while the question was under way may be missing in the answer; then the next one has it.
    const since = this.learned.filter(({ at }) => at >= asked).flatMap(({ items }) => items);
    this.learned = this.learned.filter(({ at }) => at >= asked - 60_000);
    return {
      version,
      value:
        content &&
        withStored(
          content,
          since.filter(({ payload }) => payload.eventId === eventId),
        ),
    };
  }

  private learn(items: readonly Item[]): void {
    this.learned.push({ items, at: Date.now() });
    for (const eventId of new Set(items.map(({ payload }) => payload.eventId))) {
      const own = items.filter(({ payload }) => payload.eventId === eventId);
      const roster = this.known.get(eventId);
      roster?.change((content) => withStored(content, own));
      // Whom a walk-in turned out to be may be somebody whom this device does not know yet.
      if (own.some(({ payload }) => payload.kind === 'merge')) roster?.reload();
    }
  }

  private async forgetOthers(): Promise<void> {
    const keys = (await this.storage.all('kept')).map(({ key }) => key);
    await this.storage.write(
      'kept',
      [],
      keys.filter((key) => key.includes(' ') && !key.startsWith(`${this.owner} `)),
    );
  }
}
