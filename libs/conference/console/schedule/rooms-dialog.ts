import { Component, computed, inject, model } from '@angular/core';
import { Button, Checkboxes, Dialog, Texts } from '@kunak/platform/web';
import { DayBlocks } from './day-blocks';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** Which rooms have a column. */
@Component({
  selector: 'conference-rooms-dialog',
  imports: [Button, Checkboxes, Dialog],
  template: `
    <k-dialog [title]="texts.rooms" [(open)]="open">
      <div class="k-line">
        <button kButton="secondary" type="button" (click)="show(all())">{{ t(texts.showAllRooms) }}</button>
        <button kButton="secondary" type="button" (click)="hideEmpty()">{{ t(texts.hideEmpty) }}</button>
      </div>
      <k-checkboxes name="rooms-shown" [label]="texts.roomsShown" [choices]="choices()" [value]="shown()" (valueChange)="show($event)" />
      <div class="k-line">
        <button kButton type="button" (click)="open.set(false)">{{ t(texts.shown) }}</button>
      </div>
    </k-dialog>
  `,
})
export class RoomsDialog {
  private readonly draft = inject(ScheduleDraft);
  private readonly view = inject(ScheduleView);
  private readonly day = inject(DayBlocks);
  private readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  readonly open = model.required<boolean>();
  protected readonly all = computed(() => this.draft.rooms().map(({ id }) => id));
  protected readonly choices = computed(() => this.draft.rooms().map(({ id, name }) => ({ value: id, label: this.language.written(name) })));
  protected readonly shown = computed(() => this.all().filter((id) => !this.view.hidden().has(id)));

  protected show(ids: readonly string[]): void {
    this.view.hidden.set(new Set(this.all().filter((id) => !ids.includes(id))));
  }

  protected hideEmpty(): void {
    const empty = new Set(this.day.emptyRooms());
    this.show(this.all().filter((id) => !empty.has(id)));
  }
}
