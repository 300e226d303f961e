import { Injectable, computed, inject, signal } from '@angular/core';
import { boardOf, conflictText, conflictsOnBoard } from '@kunak/conference/rules';
import type { Conflict, PlanSession } from '@kunak/conference/rules';
import { EventContext } from '@kunak/events/console';
import { daysFrom } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { Api, ApiRefusal, Texts, Toasts, apiResource } from '@kunak/platform/web';
import { daysOfGrid } from './grid-blocks';
import { planOfSchedule } from './plan-of-schedule';
import type { ScheduleAnswer, ScheduleSession } from './plan-of-schedule';
import { PlaceSessionOperation, ScheduleOfEventOperation, SessionAsItStandsOperation, UnplaceSessionOperation } from './schedule.graphql.ts';

/** Where a session stands; without a start it waits beside the grid. */
export type Standing = { readonly startsAt: Instant | null; readonly roomId: string | null };
/** Somebody else was faster: where the session stands now, and where this organiser wanted it. */
export type Overtaken = { readonly theirs: ScheduleSession; readonly mine: Standing };

/** The draft that is edited: what the server has, what is judged of it, and every move with its way back. */
@Injectable()
export class ScheduleDraft {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  readonly event = inject(EventContext).here;
  readonly answer = apiResource(ScheduleOfEventOperation, () => ({ eventId: this.event.id, slug: this.event.slug }), { keep: true });
  readonly sessions = computed(() => this.answer.value()?.sessions ?? []);
  readonly rooms = computed(() => this.answer.value()?.rooms ?? []);
  readonly byId = computed(() => new Map(this.sessions().map((session) => [session.id, session])));
  readonly roomById = computed(() => new Map(this.rooms().map((room) => [room.id, room])));
  readonly unplaced = computed(() => this.sessions().filter(({ startsAt }) => startsAt === null));
  readonly days = computed(() => daysOfGrid(this.sessions(), this.event, daysFrom(this.event.firstDay, this.event.lastDay)));
  readonly notConfirmed = computed(() => new Set(this.answer.value()?.scheduleBackground.notConfirmed));
  private readonly nothing: ScheduleAnswer = {
    event: { programmeVersion: 0 },
    rooms: [],
    sessions: [],
    scheduleBackground: { listeners: [], notConfirmed: [] },
  };
  readonly board = computed(() => boardOf(planOfSchedule(this.answer.value() ?? this.nothing, this.event, this.texts.written)));
  readonly conflicts = computed(() => conflictsOnBoard(this.board()));
  readonly conflictsBySession = computed(() => {
    const found = new Map<string, Conflict[]>();
    for (const conflict of this.conflicts()) for (const id of conflict.sessionIds) found.set(id, [...(found.get(id) ?? []), conflict]);
    return found;
  });
  readonly overtaken = signal<Overtaken | null>(null);
  private readonly past = signal<readonly { readonly id: string; readonly before: Standing }[]>([]);
  readonly canUndo = computed(() => this.past().length > 0);
  /** Moves go to the server one after another, so that each one knows the version that the last one made. */
  private queue: Promise<unknown> = Promise.resolve();

  readonly planned = (session: ScheduleSession): PlanSession => ({ ...session, title: this.texts.written(session.title) });

  sentence(conflict: Conflict): string {
    return conflictText(conflict, this.texts.language());
  }

  isConfirmed({ people }: ScheduleSession): boolean {
    return !people.some(({ personId }) => this.notConfirmed().has(personId));
  }

  /** Shown at once, saved, and taken back with a word of why where the server says no. True when it is saved. */
  async stand(id: string, to: Standing): Promise<boolean> {
    const before = this.byId().get(id);
    if (!before || (before.startsAt === to.startsAt && before.roomId === to.roomId)) return false;
    const saved = await this.save(id, to);
    if (saved) this.past.update((past) => [...past.slice(-49), { id, before }]);
    return saved;
  }

  /** Takes the last move back, or the last one of that session. The session that moved, or null when there was none. */
  async undo(id?: string): Promise<ScheduleSession | null> {
    const last = this.past().findLast((move) => id === undefined || move.id === id);
    if (!last) return null;
    this.past.update((past) => past.filter((move) => move !== last));
    return (await this.save(last.id, last.before)) ? (this.byId().get(last.id) ?? null) : null;
  }

  /** Shows a session as it is now; one that is new joins the list. */
  show(session: ScheduleSession): void {
    this.answer.change((answer) => {
      const known = answer.sessions.some(({ id }) => id === session.id);
      const sessions = known ? answer.sessions.map((one) => (one.id === session.id ? session : one)) : [...answer.sessions, session];
      return { ...answer, sessions };
    });
  }

  forget(id: string): void {
    this.answer.change((answer) => ({ ...answer, sessions: answer.sessions.filter((session) => session.id !== id) }));
  }

  private save(id: string, to: Standing): Promise<boolean> {
    const before = this.byId().get(id);
    if (!before) return Promise.resolve(false);
    this.show({ ...before, startsAt: to.startsAt, roomId: to.roomId });
    const saving = this.queue.then(() => this.send(before, to));
    this.queue = saving;
    return saving;
  }

  private async send(before: ScheduleSession, to: Standing): Promise<boolean> {
    const { id } = before;
    const version = this.byId().get(id)?.version ?? before.version;
    try {
      this.show(await this.ask(id, version, to));
      return true;
    } catch (error) {
      this.show({ ...before, version });
      if (error instanceof ApiRefusal && error.code === 'platform.changedMeanwhile') await this.overtake(id, to);
      else this.toasts.failed(error);
      return false;
    }
  }

  private async ask(id: string, version: number, { startsAt, roomId }: Standing): Promise<ScheduleSession> {
    if (startsAt === null) return (await this.api.run(UnplaceSessionOperation, { id, version })).unplaceSession;
    return (await this.api.run(PlaceSessionOperation, { id, version, startsAt, roomId })).placeSession;
  }

  /** Both places are shown and the organiser chooses; the same place twice needs no choice. */
  private async overtake(id: string, mine: Standing): Promise<void> {
    try {
      const theirs = (await this.api.run(SessionAsItStandsOperation, { id })).session;
      this.show(theirs);
      if (theirs.startsAt !== mine.startsAt || theirs.roomId !== mine.roomId) this.overtaken.set({ theirs, mine });
    } catch (error) {
      this.toasts.failed(error);
      this.answer.reload();
    }
  }
}
