import { Injectable, signal } from '@angular/core';

/** The two shelves: `queue` holds what waits to be sent, one record each, so that two open pages never overwrite one another; `kept` holds answers of the server. */
export type Shelf = 'queue' | 'kept';
export type Stored = { readonly key: string; readonly value: unknown };

const databaseName = 'kunak-venue';

/**
 * What this device remembers between reloads, in IndexedDB. Where the browser keeps nothing (a private window, a hardened browser, a full disk)
 * everything still works from memory, and `broken` says so.
 */
@Injectable({ providedIn: 'root' })
export class DeviceStorage {
  private opened: Promise<IDBDatabase> | null = null;
  readonly broken = signal(false);

  all(shelf: Shelf): Promise<readonly Stored[]> {
    return this.work<Stored[]>(shelf, 'readonly', (store) => store.getAll() as IDBRequest<Stored[]>, []);
  }

  async get(shelf: Shelf, key: string): Promise<unknown> {
    return (await this.work<Stored | undefined>(shelf, 'readonly', (store) => store.get(key) as IDBRequest<Stored | undefined>, undefined))?.value;
  }

  /** One transaction for all of it. */
  async write(shelf: Shelf, puts: readonly Stored[], deletes: readonly string[] = []): Promise<void> {
    if (puts.length + deletes.length === 0) return;
    await this.work(
      shelf,
      'readwrite',
      (store) => {
        deletes.forEach((key) => store.delete(key));
        puts.forEach((put) => store.put(put));
        return null;
      },
      null,
    );
  }

  /** Nothing stays: after signing out. */
  async forget(): Promise<void> {
    const database = await this.opened?.catch(() => null);
    database?.close();
    this.opened = null;
    await new Promise<void>((resolve) => {
      const asked = indexedDB.deleteDatabase(databaseName);
      // Blocked by another open page: it closes its connection by itself, and the deletion follows.
      asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
    });
  }

  private async work<Result>(
    shelf: Shelf,
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Result> | null,
    otherwise: Result,
  ): Promise<Result> {
    try {
      this.opened ??= this.open();
      const database = await this.opened;
      return await new Promise<Result>((resolve, reject) => {
        const transaction = database.transaction(shelf, mode, { durability: 'strict' });
        const asked = act(transaction.objectStore(shelf));
        transaction.oncomplete = () => resolve(asked ? asked.result : otherwise);
        transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
      });
    } catch {
      // Why does not matter: the marks live on in memory, and the person is told that they must not close the page.
      this.broken.set(true);
      return otherwise;
    }
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open(databaseName, 1);
      asked.onupgradeneeded = () => (['queue', 'kept'] satisfies Shelf[]).forEach((shelf) => asked.result.createObjectStore(shelf, { keyPath: 'key' }));
      asked.onerror = asked.onblocked = () => reject(asked.error ?? new Error('blocked'));
      asked.onsuccess = () => {
        asked.result.onversionchange = () => {
          asked.result.close();
          this.opened = null;
        };
        resolve(asked.result);
      };
    });
  }
}
