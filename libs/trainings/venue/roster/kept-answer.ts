import { computed, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import { ApiOffline, ApiRefusal, ApiSignedOut } from '@kunak/platform/web';
import type { ApiResource, Readiness } from '@kunak/platform/web';
import type { DeviceStorage } from '../device/device-storage';

type Answer<Value> = { readonly version: string | null; readonly value: Value | null };
type Kept<Value> = { readonly version: string | null; readonly value: Value; readonly at: string };

/**
 * An answer of the server that stays on this device: shown at once from there, asked for again behind it, and still there without a connection.
 * With a version the server answers nothing when nothing has changed.
 */
export class KeptAnswer<Value> implements ApiResource<Value> {
  private readonly kept = signal<Kept<Value> | undefined>(undefined);
  private readonly failure = signal<Error | undefined>(undefined);
  private readonly asking = signal(false);
  private restored: Promise<void> | null = null;

  readonly value: Signal<Value | undefined> = computed(() => this.kept()?.value);
  /** When the server last said that this is how things are. */
  readonly at = computed(() => this.kept()?.at ?? null);
  readonly loading = this.asking.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly state = computed<Readiness>(() => (this.kept() ? 'ready' : stateOf(this.failure())));

  constructor(
    private readonly storage: DeviceStorage,
    private readonly key: string,
    private readonly ask: (known: string | null) => Promise<Answer<Value>>,
  ) {}

  reload(): void {
    void this.refresh();
  }

  async refresh(): Promise<void> {
    this.restored ??= this.restore();
    await this.restored;
    if (this.asking()) return;
    this.asking.set(true);
    try {
      const { version, value } = await this.ask(this.kept()?.version ?? null);
      const now = value ?? this.kept()?.value;
      if (now !== undefined) this.keep({ version, value: now, at: new Date().toISOString() });
      this.failure.set(undefined);
    } catch (error) {
      if (!(error instanceof ApiOffline || error instanceof ApiRefusal)) throw error;
      this.failure.set(error);
      // What may no longer be seen must not stay on the device either.
      if (error instanceof ApiRefusal && error.hidden) this.drop();
    } finally {
      this.asking.set(false);
    }
  }

  change(changed: (value: Value) => Value): () => void {
    const before = this.kept();
    if (before) this.keep({ ...before, value: changed(before.value) });
    return () => before && this.keep(before);
  }

  private keep(kept: Kept<Value>): void {
    this.kept.set(kept);
    void this.storage.write('kept', [{ key: this.key, value: kept }]);
  }

  private drop(): void {
    this.kept.set(undefined);
    void this.storage.write('kept', [], [this.key]);
  }

  private async restore(): Promise<void> {
    const found = (await this.storage.get('kept', this.key)) as Kept<Value> | undefined;
    if (found && !this.kept()) this.kept.set(found);
  }
}

function stateOf(error: Error | undefined): Readiness {
  if (error === undefined || error instanceof ApiSignedOut) return 'loading';
  if (error instanceof ApiOffline) return 'offline';
  return error instanceof ApiRefusal && error.hidden ? 'forbidden' : 'error';
}
