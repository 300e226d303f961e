import { Injectable, computed, inject, signal } from '@angular/core';
import { Refusal, searchText } from '@kunak/platform/rules';
import type { MessageValues } from '@kunak/platform/rules';
import { Session, Texts, newId } from '@kunak/platform/web';
import type { Text } from '@kunak/platform/web';
import { AttendanceStatus, attendanceStatusTexts, checkMarking, isAttendance, takenBack, trueMoment } from '@kunak/trainings/rules';
import type { MarkStatus } from '@kunak/trainings/rules';
import { ThisDevice } from '../device/this-device';
import { Queue } from '../queue/queue';
import type { Queued } from '../queue/queued';
import { Rosters } from '../roster/rosters';
import { Feedback } from './feedback';
import { registerView, underWay } from './register-view';
import type { GuestRow } from './register-view';
import { registerTexts } from './register.texts';

/** What was done last, in colour and word, with the way back. */
export type Done = { readonly look: MarkStatus | 'refused'; readonly text: Text; readonly values?: MessageValues; readonly undo?: () => void };
type Guest = Pick<GuestRow, 'participationId' | 'walkInId' | 'name'>;

/** The register of one session while somebody marks it. Everything here is done at once, connection or not; the queue sends it. */
@Injectable()
export class Marking {
  private readonly queue = inject(Queue);
  private readonly rosters = inject(Rosters);
  private readonly device = inject(ThisDevice);
  private readonly feedback = inject(Feedback);
  private readonly texts = inject(Texts);
  private readonly session_ = inject(Session);

  readonly eventId = signal('');
  readonly sessionId = signal('');
  readonly done = signal<Done | null>(null);
  readonly roster = computed(() => this.rosters.of(this.eventId()));
  readonly session = computed(() =>
    this.roster()
      .value()
      ?.sessions.find(({ id }) => id === this.sessionId()),
  );
  readonly view = computed(() => {
    const content = this.roster().value();
    return content ? registerView(content, underWay(this.queue.outbox(), this.eventId()), this.sessionId(), this.texts.language()) : { rows: [], marked: 0 };
  });

  mark(row: GuestRow, status: AttendanceStatus): void {
    if (row.status === status || !this.noted([row], status)) return;
    this.say({ ...this.doneFor(row, status), undo: () => this.putBack(row, row.status ?? takenBack) });
  }

  /** Everybody who has no mark yet; exceptions come after. */
  markRest(): void {
    const rest = this.view().rows.filter(({ participationId, status }) => participationId !== null && status === null);
    if (rest.length === 0 || !this.noted(rest, AttendanceStatus.Present)) return;
    this.say({ look: 'present', text: registerTexts.markedMany, values: { count: rest.length }, undo: () => this.takeBack(rest) });
  }

  addWalkIn(name: string): void {
    const id = newId();
    const [addedAt, device] = [this.device.moment(), this.device.name];
    this.put([{ id, payload: { ...this.place(), kind: 'walk-in', name, searchText: searchText([name]), addedAt, device } }]);
    const row = { id, participationId: null, walkInId: id, name, searchText: '', status: null, waiting: false, contestedAt: null };
    this.mark(row, AttendanceStatus.Present);
  }

  merge(walkIn: Guest, guest: { readonly participationId: string; readonly name: string }): void {
    this.join(walkIn, guest.participationId);
    const undo = (): void => {
      this.join(walkIn, null);
      this.say({ look: takenBack, text: registerTexts.unmerged, values: { name: walkIn.name } });
    };
    this.say({ look: 'present', text: registerTexts.merged, values: { name: walkIn.name, guest: guest.name }, undo });
  }

  private join({ walkInId, name }: Guest, participationId: string | null): void {
    if (walkInId)
      this.put([{ id: newId(), payload: { ...this.place(), kind: 'merge', walkInId, participationId, mergedAt: this.device.moment(), guest: name } }]);
  }

  private putBack(row: GuestRow, status: MarkStatus): void {
    if (this.noted([row], status)) this.say(this.doneFor(row, status));
  }

  private doneFor({ name }: GuestRow, status: MarkStatus): Done {
    if (!isAttendance(status)) return { look: status, text: registerTexts.unmarked, values: { name } };
    return { look: status, text: registerTexts.marked, values: { name, status: this.texts.t(attendanceStatusTexts[status]) } };
  }

  private takeBack(guests: readonly GuestRow[]): void {
    const ids = new Set(guests.map(({ id }) => id));
    const still = this.view().rows.filter(({ id, status }) => ids.has(id) && status === AttendanceStatus.Present);
    if (this.noted(still, takenBack)) this.say({ look: takenBack, text: registerTexts.unmarkedMany, values: { count: still.length } });
  }

  /** False, and said why, where the rule does not let this be marked now. */
  private noted(guests: readonly Guest[], status: MarkStatus): boolean {
    const session = this.session();
    if (!session) return false;
    try {
      const now = trueMoment({ markedAt: new Date().toISOString(), clockSkew: this.queue.clockSkew() });
      checkMarking(session, status, new Date(now).toISOString());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.say({ look: 'refused', text: error.reason.message, values: error.details });
      return false;
    }
    const of = { ...this.place(), sessionId: session.id, status, device: this.device.name };
    this.put(
      guests.map(({ participationId, walkInId, name }) => ({
        id: newId(),
        payload: { ...of, kind: 'mark', participationId, walkInId, markedAt: this.device.moment(), guest: name },
      })),
    );
    return true;
  }

  private put(items: readonly { readonly id: string; readonly payload: Queued }[]): void {
    this.queue.add(items);
  }

  private place(): { hostId: string; eventId: string } {
    return { hostId: this.session_.me()?.hostId ?? '', eventId: this.eventId() };
  }

  private say(done: Done): void {
    this.done.set(done);
    this.feedback.give(done.look === 'refused' ? 'refused' : 'done');
  }
}
