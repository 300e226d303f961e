/**
 * The device's queue: what was marked and has not been confirmed by the server. A plain value without clock, network or
 * storage of its own, so that it can be written down after every step and read back after a reload.
 * "Exactly once" is: kept here until acknowledged, and recognised there by its id.
 */
export const OutboxState = { Waiting: 'waiting', Sending: 'sending', Refused: 'refused' } as const;
export type OutboxState = (typeof OutboxState)[keyof typeof OutboxState];

export type OutboxItem<T> = {
  readonly id: string;
  readonly payload: T;
  readonly state: OutboxState;
  /** Tries that did not get through. */
  readonly tries: number;
  /** Not before this moment, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Why the server said no, in the reader's language; the item stays until a person has seen it. */
  readonly refusal?: string;
};
export type Outbox<T> = { readonly items: readonly OutboxItem<T>[] };

export const emptyOutbox: Outbox<never> = { items: [] };

const firstPause = 1_000;
const longestPause = 60_000;

/** Pause after the given number of failed tries, in milliseconds: doubles up to a minute; `chance` (0 to 1) spreads a room full of devices. */
export function pauseAfter(tries: number, chance: number): number {
  return Math.round(Math.min(longestPause, firstPause * 2 ** Math.min(tries - 1, 16)) * (0.5 + chance / 2));
}

/** Puts something in the queue; the same id again changes nothing. */
export function enqueue<T>(outbox: Outbox<T>, id: string, payload: T): Outbox<T> {
  if (outbox.items.some((item) => item.id === id)) return outbox;
  return { items: [...outbox.items, { id, payload, state: OutboxState.Waiting, tries: 0, notBefore: 0 }] };
}

/** The next items to send, the oldest first. Nothing while others are under way, or before the oldest may be tried again. */
export function startSending<T>(outbox: Outbox<T>, now: number, most: number): { readonly outbox: Outbox<T>; readonly batch: readonly OutboxItem<T>[] } {
  const waiting = outbox.items.filter((item) => item.state === OutboxState.Waiting);
  const [oldest] = waiting;
  const underWay = outbox.items.some((item) => item.state === OutboxState.Sending);
  if (!oldest || underWay || oldest.notBefore > now) return { outbox, batch: [] };
  const batch = new Set(waiting.slice(0, most).map((item) => item.id));
  const next = change(outbox, batch, (item) => ({ ...item, state: OutboxState.Sending }));
  return { outbox: next, batch: next.items.filter((item) => batch.has(item.id)) };
}

/** The server has them, now or from before: they leave the queue. An unknown id changes nothing. */
export function acknowledged<T>(outbox: Outbox<T>, ids: Iterable<string>): Outbox<T> {
  const gone = new Set(ids);
  return { items: outbox.items.filter((item) => !gone.has(item.id)) };
}

/** No answer, or a broken one: nobody knows whether they arrived, so they wait and go again with the same ids. */
export function failed<T>(outbox: Outbox<T>, now: number, chance: number): Outbox<T> {
  const sending = new Set(outbox.items.filter((item) => item.state === OutboxState.Sending).map((item) => item.id));
  return change(outbox, sending, (item) => ({
    ...item,
    state: OutboxState.Waiting,
    tries: item.tries + 1,
    notBefore: now + pauseAfter(item.tries + 1, chance),
  }));
}

/** The server said no to this one for good: it is shown, holds nobody else up, and is never dropped silently. */
export function refused<T>(outbox: Outbox<T>, id: string, refusal: string): Outbox<T> {
  return change(outbox, new Set([id]), (item) => ({ ...item, state: OutboxState.Refused, refusal }));
}

/** A person has read the refusal and lets the item go. Only refused items can be dismissed. */
export function dismiss<T>(outbox: Outbox<T>, id: string): Outbox<T> {
  return { items: outbox.items.filter((item) => item.id !== id || item.state !== OutboxState.Refused) };
}

/** The connection is back: no more pauses. */
export function wake<T>(outbox: Outbox<T>): Outbox<T> {
  return { items: outbox.items.map((item) => ({ ...item, notBefore: 0 })) };
}

export function countOf(outbox: Outbox<unknown>, ...states: readonly OutboxState[]): number {
  return outbox.items.filter((item) => states.includes(item.state)).length;
}

/** When to try next, in milliseconds since 1970; null when nothing waits. */
export function nextTry(outbox: Outbox<unknown>): number | null {
  return outbox.items.find((item) => item.state === OutboxState.Waiting)?.notBefore ?? null;
}

function change<T>(outbox: Outbox<T>, ids: ReadonlySet<string>, to: (item: OutboxItem<T>) => OutboxItem<T>): Outbox<T> {
  return { items: outbox.items.map((item) => (ids.has(item.id) ? to(item) : item)) };
}
