import { OutboxState, emptyOutbox } from './outbox';
import type { Outbox, OutboxItem } from './outbox';

/** The queue as text, for the device's storage. */
export function writeOutbox(outbox: Outbox<unknown>): string {
  return JSON.stringify({ format: 1, items: outbox.items });
}

/**
 * The queue as it was before the reload. What was under way waits again: whether it arrived is not known, and the server
 * recognises it by its id. Text that is not a queue gives an empty one; a damaged item is left out.
 */
export function readOutbox<T>(text: string | null, isPayload: (payload: unknown) => payload is T): Outbox<T> {
  const items = itemsOf(text).flatMap((item): OutboxItem<T>[] => {
    const { id, payload, state, tries, notBefore, refusal } = item;
    if (typeof id !== 'string' || !isPayload(payload)) return [];
    const isRefused = state === OutboxState.Refused;
    return [
      {
        id,
        payload,
        state: isRefused ? OutboxState.Refused : OutboxState.Waiting,
        tries: typeof tries === 'number' ? tries : 0,
        notBefore: typeof notBefore === 'number' ? notBefore : 0,
        ...(isRefused && typeof refusal === 'string' ? { refusal } : {}),
      },
    ];
  });
  return items.length === 0 ? emptyOutbox : { items };
}

function itemsOf(text: string | null): Readonly<Record<string, unknown>>[] {
  try {
    const read: unknown = JSON.parse(text ?? '');
    const items: unknown = typeof read === 'object' && read !== null && 'items' in read ? read.items : [];
    return Array.isArray(items) ? items.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null) : [];
  } catch {
    // Not JSON: a first visit, or a write that was cut off. Marks that were sent are on the server.
    return [];
  }
}
