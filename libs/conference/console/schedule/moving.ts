import { Injectable, computed, inject, signal } from '@angular/core';
import { conflictsAt, freePlaces, gridDayOf, gridMinuteOf, movedByKey } from '@kunak/conference/rules';
import type { GridFrame, GridPlace, MoveKey } from '@kunak/conference/rules';
import { Texts, Toasts } from '@kunak/platform/web';
import type { Toast } from '@kunak/platform/web';
import { PlaceWords } from './place-words';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import type { Standing } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** By the pointer until it is let go; by keys and taps until Enter or the button says so. */
export type Move = { readonly session: ScheduleSession; readonly place: GridPlace; readonly by: 'pointer' | 'keys'; readonly aside: boolean };

/** A session that is on its way to another place, however it is moved. */
@Injectable()
export class Moving {
  private readonly draft = inject(ScheduleDraft);
  private readonly view = inject(ScheduleView);
  private readonly words = inject(PlaceWords);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private news: Toast | null = null;
  readonly move = signal<Move | null>(null);
  readonly session = computed(() => this.move()?.session ?? null, { equal: (one, other) => one?.id === other?.id });
  /** For a screen reader: where it would stand and what speaks against it, or what was just done. */
  readonly said = signal('');

  readonly conflicts = computed(() => {
    const move = this.move();
    if (!move || move.aside) return [];
    return conflictsAt(this.draft.board(), { ...this.draft.planned(move.session), ...this.words.standingOf(move.place) });
  });

  readonly where = computed(() => {
    const move = this.move();
    if (!move) return '';
    return move.aside ? this.texts.t(scheduleTexts.takeOff) : this.words.standing(this.words.standingOf(move.place), move.session.minutes);
  });

  readonly startsAt = computed(() => {
    const move = this.move();
    return move ? this.words.standingOf(move.place).startsAt : null;
  });

  begin(session: ScheduleSession, by: Move['by'], frame: GridFrame): void {
    this.hush();
    this.move.set({ session, place: this.placeOf(session, frame), by, aside: false });
    this.view.chosen.set(null);
    this.view.focused.set(session.id);
    this.view.day.set(this.move()?.place.day ?? '');
    if (by === 'keys') this.say(`${this.title(session)} ${this.texts.t(scheduleTexts.movingKeys)}`);
  }

  to(place: GridPlace, aside = false): void {
    const move = this.move();
    if (!move) return;
    const { place: now } = move;
    if (move.aside === aside && now.day === place.day && now.roomId === place.roomId && now.minute === place.minute) return;
    this.move.set({ ...move, place, aside });
    if (place.day !== now.day) this.view.day.set(place.day);
    this.say([`${this.where()}.`, ...this.conflictWords()].join(' '));
  }

  step(key: MoveKey, roomIds: readonly string[], frame: GridFrame): void {
    const move = this.move();
    if (move) this.to(movedByKey(move.place, key, move.session.minutes, { days: this.draft.days(), roomIds, frame }));
  }

  async drop(): Promise<void> {
    const move = this.move();
    if (!move) return;
    this.move.set(null);
    await this.stand(move.session, move.aside ? { startsAt: null, roomId: null } : this.words.standingOf(move.place));
  }

  cancel(): void {
    if (!this.move()) return;
    this.move.set(null);
    this.say(this.texts.t(scheduleTexts.moveCancelled));
  }

  /** Puts it there, says so, and offers the way back. */
  async stand(session: ScheduleSession, to: Standing): Promise<void> {
    if (!(await this.draft.stand(session.id, to))) return;
    this.tell(session, to, () => this.draft.undo(session.id));
  }

  async undo(): Promise<void> {
    const session = await this.draft.undo();
    if (!session) return;
    if (session.startsAt) this.view.day.set(gridDayOf(session.startsAt, this.draft.event));
    this.view.focused.set(session.id);
    this.tell(session, session);
  }

  conflictWords(): string[] {
    const found = this.conflicts();
    return found.length ? found.map((conflict) => this.draft.sentence(conflict)) : [this.texts.t(scheduleTexts.noConflicts)];
  }

  /** One piece of news at a time: the move before is told no more, Ctrl-Z takes it back all the same. */
  private tell(session: ScheduleSession, to: Standing, undo?: () => Promise<unknown>): void {
    this.hush();
    const values = { title: this.texts.written(session.title), place: this.words.standing(to, session.minutes) };
    this.toasts.done(to.startsAt === null ? scheduleTexts.unplacedDone : scheduleTexts.moved, { values, undo });
    this.news = this.toasts.list().at(-1) ?? null;
  }

  private hush(): void {
    if (this.news) this.toasts.close(this.news);
    this.news = null;
  }

  private title({ title, minutes }: ScheduleSession): string {
    return `${this.texts.t(scheduleTexts.moving, { title: this.texts.written(title), minutes })}.`;
  }

  private say(text: string): void {
    this.said.set(text);
  }

  /** Where it stands; one that stands nowhere begins at a place where it could, on the day that is shown. */
  private placeOf(session: ScheduleSession, frame: GridFrame): GridPlace {
    const { event } = this.draft;
    const day = this.view.day() || event.firstDay;
    if (session.startsAt !== null) {
      const own = gridDayOf(session.startsAt, event);
      return { day: own, roomId: session.roomId ?? '', minute: gridMinuteOf(session.startsAt, own, event.timeZone) };
    }
    const wanted = this.words.standingOf({ day, roomId: '', minute: frame.from });
    const [free] = freePlaces(this.draft.board(), { ...this.draft.planned(session), startsAt: wanted.startsAt }, { count: 1, step: frame.step }).places;
    if (free) return { day: free.day, roomId: free.roomId, minute: gridMinuteOf(free.startsAt, free.day, event.timeZone) };
    return { day, roomId: this.draft.rooms()[0]?.id ?? '', minute: frame.from };
  }
}
