import { Injectable, inject, signal } from '@angular/core';
import { Api, Texts, Toasts } from '@kunak/platform/web';
import type { Operation } from '@kunak/platform/web';
import type { Message } from '@kunak/platform/rules';
import { participationStateLabels } from '@kunak/registration/rules';
import type { ParticipationState, ParticipationVerb } from '@kunak/registration/rules';
import { ParticipantList } from './participant-list';
import type { NewStanding, ParticipantRow } from './participant-list';
import {
  AcceptParticipationOperation,
  AcceptParticipationsOperation,
  ConfirmPlaceOperation,
  DeclineParticipationOperation,
  DeclineParticipationsOperation,
  NoteRefusalOperation,
  OfferFreeSeatsOperation,
  PutAllOnWaitingListOperation,
  PutOnWaitingListOperation,
  UndoParticipationStepOperation,
  WithdrawParticipationOperation,
} from './participants.graphql.ts';
import type { AcceptParticipationsResult } from './participants.graphql.ts';
import { offerTexts, participantsTexts } from './participants.texts';
import type { Seating } from './seating';

type One = { readonly id: string; readonly seen: ParticipationState | null };
export type Moved = AcceptParticipationsResult['acceptParticipations'];
type Many = readonly string[];

/** Verbs that an organiser takes for one guest, in the order in which they are offered. */
export const ownVerbs = ['accept', 'putOnWaitingList', 'confirm', 'decline', 'sayNo', 'withdraw'] as const satisfies readonly ParticipationVerb[];
export type OwnVerb = (typeof ownVerbs)[number];
/** Verbs that are taken for many at once. */
export type BulkVerb = 'accept' | 'putOnWaitingList' | 'decline';

const steps: Readonly<Record<OwnVerb, Operation<Readonly<Record<string, NewStanding>>, One>>> = {
  accept: AcceptParticipationOperation,
  decline: DeclineParticipationOperation,
  putOnWaitingList: PutOnWaitingListOperation,
  confirm: ConfirmPlaceOperation,
  withdraw: WithdrawParticipationOperation,
  sayNo: NoteRefusalOperation,
};
const doneTexts: Readonly<Record<BulkVerb, Message>> = {
  accept: participantsTexts.accepted,
  putOnWaitingList: participantsTexts.waiting,
  decline: participantsTexts.declined,
};

/** Takes steps for guests, shows where they stand now, and takes slips of the hand back. */
@Injectable()
export class ParticipationSteps {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly list = inject(ParticipantList);
  readonly busy = signal(false);

  /** One guest. Gives the new standing, or null when the server said no. */
  take(verb: OwnVerb, guest: Pick<ParticipantRow, 'id' | 'state' | 'displayName'>, done?: () => void): Promise<NewStanding | null> {
    return this.trying(async () => {
      const answer = await this.api.ask(steps[verb], { id: guest.id, seen: guest.state });
      const [standing] = Object.values(answer);
      if (!standing) return null;
      this.list.show([standing]);
      const values = { name: guest.displayName, state: this.texts.t(participationStateLabels[standing.state]) };
      const undo = async (): Promise<void> => {
        await this.takeBack([standing]);
        done?.();
      };
      this.toasts.done(participantsTexts.movedOne, { values, undo });
      done?.();
      return standing;
    });
  }

  /** Many guests, where it is known that seats suffice or that none are needed. */
  async takeMany(verb: BulkVerb, ids: Many): Promise<Moved | null> {
    return this.trying(async () => {
      const moved = await this.run(verb, ids);
      this.tell(verb, moved);
      return moved;
    });
  }

  /** The seats that are free, to those who have waited longest. */
  offerSeats(eventId: string): Promise<Moved | null> {
    return this.trying(async () => {
      const { offerFreeSeats: moved } = await this.api.run(OfferFreeSeatsOperation, { eventId });
      this.list.reload();
      if (moved.changed.length === 0) this.toasts.done(offerTexts.none);
      else this.toasts.done(offerTexts.offered, { values: { count: moved.changed.length }, undo: () => this.takeBack(moved.changed) });
      return moved;
    });
  }

  /** Fewer seats than guests: seats in their order, and a place on the waiting list for whoever finds none, also when somebody was faster meanwhile. */
  seat({ seated, waiting }: Seating): Promise<Moved | null> {
    return this.trying(async () => {
      const accepted = seated.length > 0 ? await this.run('accept', idsOf(seated)) : nobodyMoved;
      const late = [...accepted.full, ...idsOf(waiting)];
      const put = late.length > 0 ? await this.run('putOnWaitingList', late) : nobodyMoved;
      return { changed: [...accepted.changed, ...put.changed], full: [], notPossible: [...accepted.notPossible, ...put.notPossible] };
    });
  }

  async takeBack(standings: readonly NewStanding[]): Promise<void> {
    const back: NewStanding[] = [];
    try {
      for (const { id, version } of standings) back.push((await this.api.run(UndoParticipationStepOperation, { id, version })).undoParticipationStep);
    } finally {
      this.list.show(back);
    }
  }

  private async run(verb: BulkVerb, ids: Many): Promise<Moved> {
    const moved = await this.ask(verb, [...ids]);
    this.list.show(moved.changed);
    return moved;
  }

  private async ask(verb: BulkVerb, ids: string[]): Promise<Moved> {
    if (verb === 'accept') return (await this.api.run(AcceptParticipationsOperation, { ids })).acceptParticipations;
    if (verb === 'decline') return (await this.api.run(DeclineParticipationsOperation, { ids })).declineParticipations;
    return (await this.api.run(PutAllOnWaitingListOperation, { ids })).putAllOnWaitingList;
  }

  private tell(verb: BulkVerb, { changed, notPossible }: Moved): void {
    if (changed.length > 0) this.toasts.done(doneTexts[verb], { values: { count: changed.length }, undo: () => this.takeBack(changed) });
    else this.toasts.done(participantsTexts.nothingMoved);
    if (changed.length > 0 && notPossible.length > 0) this.toasts.done(participantsTexts.leftAlone, { values: { count: notPossible.length } });
  }

  private async trying<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    try {
      return await work();
    } catch (error) {
      this.toasts.failed(error);
      this.list.reload();
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}

const nobodyMoved: Moved = { changed: [], full: [], notPossible: [] };
const idsOf = (rows: readonly ParticipantRow[]): string[] => rows.map(({ id }) => id);
