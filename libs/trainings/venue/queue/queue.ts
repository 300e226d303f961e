import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { ApiOffline, ApiRefusal, Connection, Session } from '@kunak/platform/web';
import {
  OutboxState,
  acknowledged,
  countOf,
  dismiss,
  emptyOutbox,
  enqueue,
  failed,
  mayMark,
  nextTry,
  readOutbox,
  refused,
  startSending,
  wake,
} from '@kunak/trainings/rules';
import type { Outbox } from '@kunak/trainings/rules';
import { DeviceStorage } from '../device/device-storage';
import { ThisDevice } from '../device/this-device';
import { Parcels } from './parcels';
import type { Item, Receipt } from './parcels';
import { isQueued } from './queued';
import type { Queued } from './queued';

const mostAtOnce = 500;

/**
 * What was done on this device and has not reached the server. Adding never waits for anything; sending goes on by itself, on every page,
 * after every reload and whenever the connection comes back, and the server knows each thing by its id.
 */
@Injectable({ providedIn: 'root' })
export class Queue {
  private readonly storage = inject(DeviceStorage);
  private readonly parcels = inject(Parcels);
  private readonly connection = inject(Connection);
  private readonly session = inject(Session);
  private readonly device = inject(ThisDevice);
  private readonly content = signal<Outbox<Queued>>(emptyOutbox);
  private readonly listeners: ((items: readonly Item[]) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private begun: Promise<void> | null = null;
  /** Of another host, or of an event that is not this person's: it waits here for somebody who may send it. */
  private aside = 0;

  readonly outbox = this.content.asReadonly();
  /** How far this device's clock is behind the server's, in milliseconds. */
  readonly clockSkew = signal(0);

  constructor() {
    effect(() => {
      if (this.connection.online() && !this.session.ended()) untracked(() => this.hurry());
    });
  }

  /** Once somebody is signed in: what a reload or a closed page left here goes on its way. */
  begin(): Promise<void> {
    this.begun ??= this.load();
    return this.begun;
  }

  add(items: readonly { readonly id: string; readonly payload: Queued }[]): void {
    this.change(items.reduce((outbox, { id, payload }) => enqueue(outbox, id, payload), this.content()));
  }

  /** A person has read why, and lets it go. */
  dismiss(id: string): void {
    this.change(dismiss(this.content(), id));
  }

  whenStored(listener: (items: readonly Item[]) => void): void {
    this.listeners.push(listener);
  }

  waiting(): number {
    return countOf(this.content(), OutboxState.Waiting, OutboxState.Sending) + this.aside;
  }

  /** Tries at once, and says whether everything has gone. */
  async sendAll(): Promise<boolean> {
    clearTimeout(this.timer);
    while (countOf(this.content(), OutboxState.Sending) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    let before = Infinity;
    for (let left = this.waiting(); left > 0 && left < before; left = this.waiting()) {
      before = left;
      this.change(wake(this.content()));
      await this.send();
    }
    return this.waiting() === 0;
  }

  private async load(): Promise<void> {
    await this.device.begin();
    const items = (await this.storage.all('queue')).map(({ value }) => value);
    const all = readOutbox(JSON.stringify({ items }), isQueued).items;
    const viewer = this.session.viewer();
    const mine = all.filter(({ payload }) => viewer !== null && payload.hostId === viewer.hostId && mayMark(viewer, { eventId: payload.eventId }));
    this.aside = all.length - mine.length;
    this.device.noteMoments(all.flatMap(({ payload }) => (payload.kind === 'mark' ? [payload.markedAt] : [])));
    // What was added while the storage was read stays behind what was there.
    const later = this.content().items.filter(({ id }) => !mine.some((item) => item.id === id));
    this.content.set({ items: [...mine, ...later] });
    this.hurry();
  }

  private hurry(): void {
    this.change(wake(this.content()));
  }

  private change(next: Outbox<Queued>): void {
    const before = new Map(this.content().items.map((item) => [item.id, item]));
    const after = new Set(next.items.map(({ id }) => id));
    const puts = next.items.filter((item) => !sameItem(before.get(item.id), item)).map((item) => ({ key: item.id, value: item }));
    this.content.set(next);
    this.connection.waiting.set(this.waiting());
    void this.storage.write(
      'queue',
      puts,
      [...before.keys()].filter((id) => !after.has(id)),
    );
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const at = nextTry(this.content());
    if (at !== null && this.session.me()) this.timer = setTimeout(() => void this.send(), Math.max(0, at - Date.now()));
  }

  private async send(): Promise<void> {
    const { outbox, batch } = startSending(this.content(), Date.now(), mostAtOnce);
    if (batch.length === 0) return;
    this.change(outbox);
    try {
      await this.parcels.send(batch, (receipt) => this.hear(receipt));
    } catch (error) {
      if (!(error instanceof ApiOffline || error instanceof ApiRefusal)) throw error;
    } finally {
      this.change(failed(this.content(), Date.now(), Math.random()));
    }
  }

  private hear({ stored, refused: said, clockSkew }: Receipt): void {
    if (clockSkew !== undefined) this.clockSkew.set(clockSkew);
    for (const listener of this.listeners) listener(stored);
    const without = acknowledged(
      this.content(),
      stored.map(({ id }) => id),
    );
    this.change(said.reduce((outbox, { id, why }) => refused(outbox, id, why), without));
  }
}

/** The storage needs to know what is in the queue and what was refused; under way or not is forgotten by a reload anyway. */
function sameItem(one: Item | undefined, other: Item): boolean {
  return one !== undefined && (one.state === OutboxState.Refused) === (other.state === OutboxState.Refused) && one.refusal === other.refusal;
}
