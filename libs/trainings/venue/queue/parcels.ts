import { Injectable, inject } from '@angular/core';
import { Api, ApiOffline, ApiRefusal, ApiSignedOut } from '@kunak/platform/web';
import { MarkFate, trainingsRefusals } from '@kunak/trainings/rules';
import type { OutboxItem } from '@kunak/trainings/rules';
import { AddWalkInOperation, MergeWalkInOperation, SendMarksOperation } from '../register.graphql.ts';
import type { Queued, QueuedMark } from './queued';

export type Item = OutboxItem<Queued>;
type MarkItem = OutboxItem<QueuedMark>;
/** What the server said to a part of the queue: these it has, these it refuses, and why: the code of a refusal, or a ready text. */
export type Receipt = {
  readonly stored: readonly Item[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
  readonly clockSkew?: number;
};

/** A connection that neither answers nor breaks; nothing is lost when the answer comes after all. */
const longestWait = 20_000;

/** Brings a part of the queue to the server: walk-ins first, because marks speak of them, and who they were last. */
@Injectable({ providedIn: 'root' })
export class Parcels {
  private readonly api = inject(Api);

  /** Tells every receipt as it comes; throws where no answer came, and then the rest of the batch waits. */
  async send(batch: readonly Item[], heard: (receipt: Receipt) => void): Promise<void> {
    for (const item of batch) if (item.payload.kind === 'walk-in') heard(await this.one(item));
    const marks = batch.filter((item): item is MarkItem => item.payload.kind === 'mark');
    for (const parcel of parcelsOf(marks)) heard(await this.marks(parcel));
    for (const item of batch) if (item.payload.kind === 'merge') heard(await this.one(item));
  }

  private async marks(parcel: readonly MarkItem[]): Promise<Receipt> {
    const [first] = parcel;
    if (!first) return { stored: [], refused: [] };
    const { eventId, device } = first.payload;
    const marks = parcel.map(({ id, payload }) => {
      const { sessionId, participationId, walkInId, status, markedAt } = payload;
      return { id, sessionId, participationId, walkInId, status, markedAt };
    });
    const sent = this.api.run(SendMarksOperation, { eventId, device, sentAt: new Date().toISOString(), marks });
    const { fates, clockSkew } = (await this.inTime(sent)).sendMarks;
    const fateOf = new Map(fates.map((fate) => [fate.id, fate]));
    const stored = parcel.filter(({ id }) => ([MarkFate.Added, MarkFate.Already] as (string | undefined)[]).includes(fateOf.get(id)?.fate));
    const refused = fates.flatMap(({ id, fate, reason }) => {
      if (fate === MarkFate.Differing) return [{ id, why: trainingsRefusals.markDiffers.code }];
      return fate === MarkFate.Refused ? [{ id, why: reason ?? '' }] : [];
    });
    return { stored, refused, clockSkew };
  }

  private async one(item: Item): Promise<Receipt> {
    const { id, payload } = item;
    try {
      if (payload.kind === 'walk-in') {
        const { eventId, name, addedAt, device } = payload;
        await this.inTime(this.api.run(AddWalkInOperation, { id, eventId, name, addedAt, device }));
      }
      if (payload.kind === 'merge') {
        const { walkInId, participationId, mergedAt } = payload;
        await this.inTime(this.api.run(MergeWalkInOperation, { id, walkInId, participationId, mergedAt }));
      }
      return { stored: [item], refused: [] };
    } catch (error) {
      if (error instanceof ApiSignedOut || !(error instanceof ApiRefusal) || passing.includes(error.code)) throw error;
      return { stored: [], refused: [{ id, why: error.message }] };
    }
  }

  private inTime<Result>(asked: Promise<Result>): Promise<Result> {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new ApiOffline('')), longestWait));
    return Promise.race([asked, late]);
  }
}

/** Refusals that another try may not meet again. */
const passing: readonly string[] = ['platform.broken', 'platform.tooManyTries'];

/** One message holds marks of one event, made under one name of the device. */
function parcelsOf(marks: readonly MarkItem[]): (readonly MarkItem[])[] {
  const parcels = new Map<string, MarkItem[]>();
  for (const item of marks) {
    const key = `${item.payload.eventId} ${item.payload.device}`;
    parcels.set(key, [...(parcels.get(key) ?? []), item]);
  }
  return [...parcels.values()];
}
