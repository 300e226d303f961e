import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import type { GridFrame, GridPlace } from '@kunak/conference/rules';
import { edgeSpeed } from './grid-place';
import { Moving } from './moving';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleView } from './schedule-view';

type Point = { readonly x: number; readonly y: number };
type Held = { readonly session: ScheduleSession; readonly start: Point; readonly grabbed: number; readonly lifted: boolean };

/** What the grid lets a drag know of it. */
export type DragGround = {
  readonly scroller: HTMLElement;
  readonly frame: () => GridFrame;
  readonly placeAt: (point: Point, grabbed: number) => GridPlace | null;
};

const LIFTED_AFTER = 5;
const TAB_OPENS_AFTER = 450;

/** Dragging with a mouse or a pen. A finger scrolls; it moves sessions by tapping. */
@Injectable()
export class Dragging {
  private readonly document = inject(DOCUMENT);
  private readonly moving = inject(Moving);
  private readonly view = inject(ScheduleView);
  private held: Held | null = null;
  private point: Point = { x: 0, y: 0 };
  private frameRequest = 0;
  private tabTimer: ReturnType<typeof setTimeout> | undefined;
  private tab = '';
  private stopListening: () => void = () => undefined;
  ground: DragGround | null = null;
  /** The click that ends a drag chooses nothing. */
  justDropped = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.end());
  }

  hold(event: PointerEvent, session: ScheduleSession, block: Element | null): void {
    if (event.button !== 0 || event.pointerType === 'touch' || !session.allowedActions.includes('place')) return;
    const start = { x: event.clientX, y: event.clientY };
    this.justDropped = false;
    this.held = { session, start, grabbed: block && session.startsAt ? Math.max(1, start.y - block.getBoundingClientRect().top) : 1, lifted: false };
    const listening = new AbortController();
    const { signal } = listening;
    this.document.addEventListener('pointermove', (moved) => this.drag(moved), { signal });
    this.document.addEventListener('pointerup', () => this.release(), { signal });
    this.document.addEventListener('pointercancel', () => this.giveUp(), { signal });
    this.document.addEventListener('keydown', (pressed) => pressed.key === 'Escape' && this.giveUp(), { signal });
    this.stopListening = () => listening.abort();
  }

  private drag(event: PointerEvent): void {
    const { held, ground } = this;
    if (!held || !ground) return;
    this.point = { x: event.clientX, y: event.clientY };
    if (!held.lifted) {
      if (Math.hypot(this.point.x - held.start.x, this.point.y - held.start.y) < LIFTED_AFTER) return;
      this.held = { ...held, lifted: true };
      this.moving.begin(held.session, 'pointer', ground.frame());
      this.scrollOn();
    }
    event.preventDefault();
    this.follow();
  }

  private follow(): void {
    const { held, ground, point } = this;
    const move = this.moving.move();
    if (!held?.lifted || !ground || !move) return;
    const under = this.document.elementFromPoint(point.x, point.y);
    this.hoverTab(under?.closest('[role=tab][id^="tab-2"]')?.id.slice(4) ?? '');
    if (under?.closest('[data-aside]')) this.moving.to(move.place, true);
    else if (under && ground.scroller.contains(under)) this.moving.to(ground.placeAt(point, held.grabbed) ?? move.place);
  }

  private hoverTab(day: string): void {
    if (this.tab === day) return;
    this.tab = day;
    clearTimeout(this.tabTimer);
    if (day) this.tabTimer = setTimeout(() => this.view.day.set(day), TAB_OPENS_AFTER);
  }

  /** Near an edge of the grid or of the window it goes on scrolling, also while the hand rests. */
  private scrollOn(): void {
    const { ground, point } = this;
    if (!this.held?.lifted || !ground) return;
    const { left, right, top, bottom } = ground.scroller.getBoundingClientRect();
    const { innerHeight } = window;
    if (point.x > left && point.x < right) {
      ground.scroller.scrollBy(edgeSpeed(point.x, left, right), edgeSpeed(point.y, Math.max(top, 0), Math.min(bottom, innerHeight)));
      window.scrollBy(0, edgeSpeed(point.y, 56, innerHeight, 32));
      this.follow();
    }
    this.frameRequest = requestAnimationFrame(() => this.scrollOn());
  }

  private release(): void {
    const lifted = this.held?.lifted ?? false;
    this.end();
    this.justDropped = lifted;
    if (lifted) void this.moving.drop();
  }

  private giveUp(): void {
    const lifted = this.held?.lifted ?? false;
    this.end();
    this.justDropped = lifted;
    if (lifted) this.moving.cancel();
  }

  private end(): void {
    this.held = null;
    this.tab = '';
    this.stopListening();
    clearTimeout(this.tabTimer);
    cancelAnimationFrame(this.frameRequest);
  }
}
