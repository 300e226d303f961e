import { Component, DestroyRef, ElementRef, afterRenderEffect, computed, effect, inject, output, untracked, viewChild } from '@angular/core';
import { clockOfGridMinute, hoursOfFrame, isMoveKey } from '@kunak/conference/rules';
import type { GridPlace, Lane } from '@kunak/conference/rules';
import { Formats, Texts } from '@kunak/platform/web';
import { Box } from './box';
import { busySpans, closedSpans } from './busy-spans';
import type { GridSpan } from './busy-spans';
import { DayBlocks } from './day-blocks';
import { Dragging } from './dragging';
import { blockHeight, pixelsPerMinute } from './grid-blocks';
import { neighbourOf } from './grid-focus';
import { placeAtPoint } from './grid-place';
import { MoveGhost } from './move-ghost';
import { Moving } from './moving';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';
import { SessionBlock } from './session-block';

/** One day: rooms side by side, time downwards, sessions as blocks that are dragged, stepped by keys or moved by taps. */
@Component({
  selector: 'conference-day-grid',
  imports: [Box, MoveGhost, SessionBlock],
  templateUrl: './day-grid.html',
  styleUrl: './day-grid.css',
})
export class DayGrid {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly view = inject(ScheduleView);
  protected readonly moving = inject(Moving);
  protected readonly formats = inject(Formats);
  protected readonly day = inject(DayBlocks);
  protected readonly t = inject(Texts).t;
  protected readonly texts = scheduleTexts;
  private readonly dragging = inject(Dragging);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  readonly opened = output<ScheduleSession>();
  readonly newAt = output<GridPlace>();

  protected readonly scale = computed(() => pixelsPerMinute(this.view.step()));
  protected readonly height = computed(() => this.length(this.day.frame()));
  protected readonly hours = computed(() =>
    hoursOfFrame(this.day.frame()).map((minute) => ({ minute, clock: clockOfGridMinute(minute), top: this.top(minute) })),
  );
  /** The one block that Tab reaches; arrows lead on from there. */
  protected readonly tabStop = computed(() => {
    const focused = this.view.focused();
    const blocks = this.day.columns().flatMap(({ blocks: of }) => of);
    return blocks.some(({ session }) => session.id === focused) ? focused : (blocks[0]?.session.id ?? null);
  });
  protected readonly closed = computed(() => {
    const frame = this.day.frame();
    return new Map(this.day.columns().map(({ id }) => [id, closedSpans(this.draft.board(), id, this.day.shown(), frame)]));
  });
  protected readonly busy = computed(() => {
    const session = this.moving.session();
    return session ? busySpans(this.draft.board(), this.draft.planned(session), this.day.shown(), this.day.frame()) : [];
  });

  constructor() {
    afterRenderEffect(() => this.lendGround());
    inject(DestroyRef).onDestroy(() => (this.dragging.ground = null));
    effect(() => {
      const move = this.moving.move();
      if (move?.by === 'keys') untracked(() => requestAnimationFrame(() => this.reveal('[data-ghost]')));
    });
  }

  /** Brings a session into sight and gives it the focus. */
  focusOn(id: string): void {
    this.view.focused.set(id);
    requestAnimationFrame(() => {
      this.reveal(`[data-session="${id}"]`);
      this.scroller().nativeElement.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus({ preventScroll: true });
    });
  }

  /** The grid itself has the focus while a session moves: its block may go to another day. */
  beginByKeys(session: ScheduleSession): void {
    this.moving.begin(session, 'keys', this.day.frame());
    this.scroller().nativeElement.focus({ preventScroll: true });
  }

  protected readonly top = (minute: number): string => this.length({ from: this.day.frame().from, to: minute });
  protected readonly length = ({ from, to }: GridSpan): string => `${(to - from) * this.scale()}px`;
  protected readonly laneStart = ({ lane: { lane, lanes } }: { lane: Lane }): string => `${(100 / lanes) * lane}%`;
  protected readonly laneWidth = ({ lane: { lanes } }: { lane: Lane }): string => `${100 / lanes}%`;
  protected readonly tall = (minutes: number): number => blockHeight(minutes, this.view.step());

  protected press(event: PointerEvent): void {
    if (this.moving.move()) return;
    const block = blockOf(event.target);
    const session = this.draft.byId().get(block?.dataset['session'] ?? '');
    if (session) this.dragging.hold(event, session, block);
  }

  protected click(event: MouseEvent): void {
    if (this.dragging.justDropped) {
      this.dragging.justDropped = false;
      return;
    }
    const place = this.placeAt({ x: event.clientX, y: event.clientY }, 0);
    // From the keyboard a click has no point: Enter is heard as a key.
    if (this.moving.move() && event.detail > 0) {
      if (place) this.moving.to(place);
    } else this.view.choose(blockOf(event.target)?.dataset['session'] ?? null);
  }

  protected twice(event: MouseEvent): void {
    if (this.moving.move()) return;
    const session = this.draft.byId().get(blockOf(event.target)?.dataset['session'] ?? '');
    const place = this.placeAt({ x: event.clientX, y: event.clientY }, 0);
    if (session) this.opened.emit(session);
    else if (place) this.newAt.emit(place);
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.moving.move() ? this.keyWhileMoving(event) : this.keyOnBlock(event)) event.preventDefault();
  }

  private keyWhileMoving({ key }: KeyboardEvent): boolean {
    if (isMoveKey(key))
      this.moving.step(
        key,
        this.day.columns().map(({ id }) => id),
        this.day.frame(),
      );
    else if (key === 'Enter') void this.dropAndStay();
    else if (key === 'Escape') this.moving.cancel();
    else return false;
    return true;
  }

  private keyOnBlock({ key, code, target }: KeyboardEvent): boolean {
    const id = blockOf(target)?.dataset['session'] ?? '';
    const session = this.draft.byId().get(id);
    if (isMoveKey(key) && !key.startsWith('Page')) {
      if (!session && !key.startsWith('Arrow')) return false;
      const next = neighbourOf(
        session ? id : '',
        key,
        this.day.columns().map(({ blocks }) => blocks),
      );
      if (next) this.focusOn(next);
    } else if (!session) return false;
    else if (key === 'Enter') this.opened.emit(session);
    else if (key === ' ') this.view.choose(id);
    else if (code === 'KeyM') this.beginByKeys(session);
    else if (key === 'Delete' || key === 'Backspace') this.unplace(session);
    else return false;
    return true;
  }

  private unplace(session: ScheduleSession): void {
    this.scroller().nativeElement.focus({ preventScroll: true });
    void this.moving.stand(session, { startsAt: null, roomId: null });
  }

  private async dropAndStay(): Promise<void> {
    const id = this.moving.session()?.id;
    await this.moving.drop();
    if (id) this.focusOn(id);
  }

  private reveal(selector: string): void {
    this.scroller().nativeElement.querySelector(selector)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private lendGround(): void {
    this.dragging.ground = { scroller: this.scroller().nativeElement, frame: this.day.frame, placeAt: (point, grabbed) => this.placeAt(point, grabbed) };
  }

  private placeAt(point: { x: number; y: number }, grabbed: number): GridPlace | null {
    const roomIds = this.day.columns().map(({ id }) => id);
    const shape = { roomIds, frame: this.day.frame(), day: this.day.shown(), pixelsPerMinute: this.scale() };
    return placeAtPoint(point, this.body().nativeElement.getBoundingClientRect(), shape, grabbed);
  }
}

function blockOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
}
