import { Component, computed, effect, inject, input, model, output, untracked } from '@angular/core';
import { usualEquipment } from '@kunak/events/rules';
import { writtenDate } from '@kunak/platform/rules';
import { Api, Button, Checkboxes, Form, LocalizedField, Problems, Seen, Sheet, TextArea, TextField, Texts } from '@kunak/platform/web';
import { EventContext } from '../event/event-context';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { roomTexts } from './room.texts';
import { RoomDraft } from './room-draft';
import type { WholeRoom } from './room-draft';
import { ChangeRoomOperation, EventRoomsOperation } from './rooms.graphql.ts';

/** One room beside the list. */
@Component({
  selector: 'events-room-sheet',
  imports: [Button, Checkboxes, Form, LocalizedField, Sheet, TextArea, TextField],
  template: `
    <k-sheet wide [title]="texts.changeRoom" [(open)]="open">
      <k-form [problems]="problems" (send)="save()">
        <k-localized-field name="name" [label]="texts.name" [(value)]="draft.name" />
        <k-text-field name="capacity" optional inputmode="numeric" [short]="true" [label]="texts.places" [hint]="texts.placesHint" [(value)]="draft.capacity" />
        <k-checkboxes name="equipment" optional [label]="texts.equipment" [choices]="usual" [(value)]="draft.equipment" />
        <k-text-field name="otherEquipment" optional [label]="texts.otherEquipment" [hint]="texts.equipmentHint" [(value)]="draft.otherEquipment" />
        <k-text-area name="hours" optional [rows]="3" [label]="texts.hours" [hint]="hoursHint()" [(value)]="draft.hours" />
        <div class="k-line">
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.save) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-sheet>
  `,
})
export class RoomSheet {
  readonly room = input.required<WholeRoom | null>();
  readonly open = model(false);
  readonly saved = output<void>();
  private readonly api = inject(Api);
  private readonly news = inject(SavedNews);
  private readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly texts = roomTexts;
  protected readonly usual = Object.entries(usualEquipment).map(([value, label]) => ({ value, label }));
  /** One language says 14.12.2026, the other 2026-12-14; both are read. */
  protected readonly hoursHint = computed(() => this.t(roomTexts.hoursHint, { day: writtenDate(this.event.firstDay) }));
  protected readonly draft = new RoomDraft();
  protected readonly problems = new Problems();
  private readonly seen = new Seen<number>();

  constructor() {
    effect(() => {
      const room = this.room();
      if (!this.open() && untracked(this.seen.isBehind)) this.saved.emit();
      if (!this.open() || !room) return;
      untracked(() => this.draft.take(room));
      this.seen.from(room.version);
      this.problems.clear();
    });
  }

  protected async save(): Promise<void> {
    const room = this.room();
    this.problems.show(this.draft.problems(this.event));
    if (this.problems.any() || !room) return;
    const pasted = new Pasted();
    const input = this.draft.input(pasted);
    if (!(await this.problems.attempt(() => this.change(room, input)))) return;
    this.open.set(false);
    this.saved.emit();
    this.news.saved(roomTexts.saved, pasted);
  }

  private change({ id, version: before }: WholeRoom, input: ReturnType<RoomDraft['input']>): Promise<unknown> {
    return this.seen.save(
      (version) => this.api.run(ChangeRoomOperation, { id, version, input }),
      async () => (await this.api.run(EventRoomsOperation, { eventId: this.event.id })).rooms.find((room) => room.id === id)?.version ?? before,
    );
  }
}
