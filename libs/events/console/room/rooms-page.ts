import { CdkDrag, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import type { CdkDragDrop } from '@angular/cdk/drag-drop';
import { Component, Injector, afterNextRender, inject, signal } from '@angular/core';
import { usualEquipment } from '@kunak/events/rules';
import { Api, Empty, Formats, Icon, Menu, PageHeader, Texts, Toasts, WhenReady, apiResource } from '@kunak/platform/web';
import type { MenuItem } from '@kunak/platform/web';
import { EventContext } from '../event/event-context';
import { NewRoomForm } from './new-room-form';
import { roomTexts } from './room.texts';
import type { WholeRoom } from './room-draft';
import { RoomSheet } from './room-sheet';
import { DeleteRoomOperation, EventRoomsOperation, OrderRoomsOperation, RestoreRoomOperation } from './rooms.graphql.ts';

/** The rooms of an event: added in two fields, put in order by mouse or arrows, removed and brought back. */
@Component({
  selector: 'events-rooms-page',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Empty, Icon, Menu, NewRoomForm, PageHeader, RoomSheet, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './rooms-page.html',
  styleUrl: './rooms-page.css',
})
export class RoomsPage {
  private readonly injector = inject(Injector);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = roomTexts;
  protected readonly event = inject(EventContext).here;
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly rooms = apiResource(EventRoomsOperation, () => ({ eventId: this.event.id }));
  protected readonly chosen = signal<WholeRoom | null>(null);
  protected readonly sheetOpen = signal(false);
  /** What was just moved, for those who do not see it. */
  protected readonly said = signal('');
  /** One order after another: an older answer must not come last. */
  private ordering: Promise<unknown> = Promise.resolve();

  protected change(room: WholeRoom): void {
    this.chosen.set(room);
    this.sheetOpen.set(true);
  }

  protected actionsOn(room: WholeRoom, index: number, count: number): MenuItem[] {
    return [
      { label: roomTexts.change, icon: 'pencil', act: () => this.change(room) },
      { label: roomTexts.moveUp, icon: 'arrow-up', disabled: index === 0, act: () => this.move(index, index - 1) },
      { label: roomTexts.moveDown, icon: 'arrow-down', disabled: index === count - 1, act: () => this.move(index, index + 1) },
      { label: roomTexts.remove, icon: 'trash', danger: true, act: () => void this.remove(room) },
    ];
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  protected press(event: KeyboardEvent, index: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.move(index, index + step);
    // A row that changes its place in the page loses the focus.
    const handle = event.currentTarget;
    if (handle instanceof HTMLElement) afterNextRender(() => handle.focus(), { injector: this.injector });
  }

  protected hoursOf({ hours }: WholeRoom): string {
    const said = hours.map(({ day, from, to }) => `${day ? `${this.formats.weekday(day)} ` : ''}${from}–${to}`);
    return said.join(', ') || this.t(roomTexts.alwaysOpen);
  }

  protected equipmentOf({ equipment }: WholeRoom): string {
    return equipment.map((word) => this.t(usualEquipment[word] ?? word)).join(', ');
  }

  private move(from: number, to: number): void {
    const rooms = [...(this.rooms.value()?.rooms ?? [])];
    const room = rooms[from];
    if (!room || to < 0 || to >= rooms.length || from === to) return;
    moveItemInArray(rooms, from, to);
    const takeBack = this.rooms.change(() => ({ rooms }));
    this.said.set(this.t(roomTexts.moved, { name: this.written(room.name), place: to + 1, count: rooms.length }));
    const variables = { eventId: this.event.id, ids: rooms.map(({ id }) => id) };
    this.ordering = this.ordering
      .then(() => this.api.run(OrderRoomsOperation, variables))
      .catch((error: unknown) => {
        takeBack();
        this.toasts.failed(error);
      });
  }

  private async remove({ id, name }: WholeRoom): Promise<void> {
    const takeBack = this.rooms.change(({ rooms }) => ({ rooms: rooms.filter((room) => room.id !== id) }));
    try {
      const { deleteRoom } = await this.api.run(DeleteRoomOperation, { id });
      const count = deleteRoom.unplacedSessions.length;
      this.toasts.done(count > 0 ? roomTexts.removedWithSessions : roomTexts.removed, {
        values: { name: this.written(name), count },
        undo: async () => {
          await this.api.run(RestoreRoomOperation, { id });
          this.rooms.reload();
        },
      });
    } catch (error) {
      // The list shows the room again, and the toast says why it stayed.
      takeBack();
      this.toasts.failed(error);
    }
  }
}
