import { Injectable, signal } from '@angular/core';
import type { GridStep } from '@kunak/conference/rules';
import type { CalendarDate } from '@kunak/platform/rules';

export type UnplacedOrder = 'title' | 'length' | 'track';
export type Side = 'unplaced' | 'conflicts';

/** How the organiser looks at the schedule; kept for this visit, and never in the browser. */
@Injectable({ providedIn: 'root' })
export class ScheduleView {
  readonly day = signal<CalendarDate>('');
  readonly step = signal<GridStep>(15);
  readonly hidden = signal<ReadonlySet<string>>(new Set());
  readonly order = signal<UnplacedOrder>('title');
  readonly side = signal<Side>('unplaced');
  /** The session whose actions are shown. */
  readonly chosen = signal<string | null>(null);
  /** The block that Tab leads to. */
  readonly focused = signal<string | null>(null);

  choose(id: string | null): void {
    this.chosen.set(id);
    if (id) this.focused.set(id);
  }

  hide(roomId: string): void {
    this.hidden.update((hidden) => new Set([...hidden, roomId]));
  }
}
