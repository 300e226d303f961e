import { Injectable, computed, inject } from '@angular/core';
import { Texts } from '@kunak/platform/web';
import { WITHOUT_ROOM, blocksOfDay } from './grid-blocks';
import type { GridBlock } from './grid-blocks';
import { Moving } from './moving';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

export type Column = { readonly id: string; readonly name: string; readonly capacity: number | null; readonly blocks: readonly GridBlock<ScheduleSession>[] };

/** The day that is shown, room by room. */
@Injectable()
export class DayBlocks {
  private readonly draft = inject(ScheduleDraft);
  private readonly view = inject(ScheduleView);
  private readonly moving = inject(Moving);
  private readonly texts = inject(Texts);
  /** A day that this event has; the chosen one may be of another event. */
  readonly shown = computed(() => (this.draft.days().includes(this.view.day()) ? this.view.day() : this.firstBusyDay()));
  private readonly blocks = computed(() => blocksOfDay(this.draft.sessions(), this.shown(), this.draft.event, this.view.step()));
  readonly frame = computed(() => this.blocks().frame);
  /** A session on its way may come from no room, or from none that is shown. */
  private readonly loose = computed(() => this.blocks().inRoom.has(WITHOUT_ROOM) || this.moving.move()?.place.roomId === WITHOUT_ROOM);

  readonly columns = computed<readonly Column[]>(() => {
    const { inRoom } = this.blocks();
    const rooms = this.draft.rooms().filter(({ id }) => !this.view.hidden().has(id));
    const columns = rooms.map(({ id, name, capacity }) => ({ id, name: this.texts.written(name), capacity: capacity ?? null, blocks: inRoom.get(id) ?? [] }));
    if (!this.loose()) return columns;
    const name = this.texts.t(scheduleTexts.withoutRoom);
    return [{ id: WITHOUT_ROOM, name, capacity: null, blocks: inRoom.get(WITHOUT_ROOM) ?? [] }, ...columns];
  });

  readonly hiddenRooms = computed(() => this.draft.rooms().filter(({ id }) => this.view.hidden().has(id)).length);
  readonly emptyRooms = computed(() => this.draft.rooms().flatMap(({ id }) => (this.blocks().inRoom.has(id) ? [] : [id])));
  readonly count = computed(() => [...this.blocks().inRoom.values()].reduce((sum, blocks) => sum + blocks.length, 0));

  private firstBusyDay(): string {
    return this.draft.days()[0] ?? this.draft.event.firstDay;
  }
}
