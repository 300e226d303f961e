import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { BatchState } from '@kunak/certificates/rules';
import type { CertificateVariant } from '@kunak/certificates/rules';
import { Api, ApiOffline, ApiSignedOut } from '@kunak/platform/web';
import { BatchUnderWayOperation, CertificateBatchOperation, IssueCertificatesOperation } from './batch.graphql.ts';
import type { CertificateBatchResult } from './batch.graphql.ts';

export type Batch = CertificateBatchResult['certificateBatch'];
export type NewBatch = { readonly eventId: string; readonly variant: CertificateVariant; readonly participationIds: string[] | null };

const every = 700;
/** Asked again with the same id after this long without progress, in milliseconds: it wakes the batch and issues nothing twice. */
const patience = 20_000;

/** Issues and watches. The batch lives on the server; this only looks at it, and finds it again after a reload. Provided by the page. */
@Injectable()
export class BatchWatch {
  private readonly api = inject(Api);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private movedAt = 0;
  readonly batch = signal<Batch | null>(null);
  readonly unreachable = signal(false);
  readonly underWay = computed(() => this.batch()?.state === BatchState.UnderWay);
  /** The id of the batch that has just come to its end: lists are read again then. */
  readonly finished = computed(() => (this.batch()?.state === BatchState.Done ? this.batch()?.id : undefined));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** @throws what the server says when it does not begin */
  async issue(request: NewBatch): Promise<void> {
    const { issueCertificates } = await this.api.run(IssueCertificatesOperation, { batchId: crypto.randomUUID(), ...request });
    this.take(issueCertificates);
  }

  /** Goes on watching a batch that was begun before this page was opened. */
  async resume(eventId: string): Promise<void> {
    const { certificateBatchUnderWay } = await this.api.run(BatchUnderWayOperation, { eventId });
    if (certificateBatchUnderWay && !this.batch()) this.take(certificateBatchUnderWay);
  }

  hide(): void {
    if (!this.underWay()) this.batch.set(null);
  }

  private take(batch: Batch): void {
    if (batch.done !== this.batch()?.done || batch.id !== this.batch()?.id) this.movedAt = Date.now();
    this.batch.set(batch);
    this.unreachable.set(false);
    if (batch.state === BatchState.UnderWay) this.timer = setTimeout(() => void this.look(batch.id), every);
  }

  private async look(id: string): Promise<void> {
    try {
      this.take(await this.next(id));
    } catch (error) {
      if (!(error instanceof ApiOffline || error instanceof ApiSignedOut)) throw error;
      // The batch does not need us: look again later.
      this.unreachable.set(true);
      this.timer = setTimeout(() => void this.look(id), every * 5);
    }
  }

  private async next(id: string): Promise<Batch> {
    const known = this.batch();
    if (known?.id !== id || Date.now() - this.movedAt < patience) return (await this.api.run(CertificateBatchOperation, { id })).certificateBatch;
    this.movedAt = Date.now();
    const { eventId, variant } = known;
    return (await this.api.run(IssueCertificatesOperation, { batchId: id, eventId, variant, participationIds: null })).issueCertificates;
  }
}
