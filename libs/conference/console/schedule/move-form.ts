import { Component, computed, inject, linkedSignal, model } from '@angular/core';
import { gridDayOf } from '@kunak/conference/rules';
import { Button, Dialog, Form, Problems, Texts } from '@kunak/platform/web';
import { DayBlocks } from './day-blocks';
import { Moving } from './moving';
import { PlaceForm, standingOf, typedPlaceOf } from './place-form';
import type { TypedPlace } from './place-form';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** "Move to…": a place chosen by words instead of by hand. */
@Component({
  selector: 'conference-move-form',
  imports: [Button, Dialog, Form, PlaceForm],
  template: `
    <k-dialog [title]="title()" [open]="!!session()" (openChange)="session.set(null)">
      @if (planned(); as session) {
        <k-form [problems]="problems" (send)="place()">
          <conference-place-form [session]="session" [(typed)]="typed" />
          <div class="k-line">
            <button kButton type="submit" icon="check">{{ t(texts.place) }}</button>
            <button kButton="secondary" type="button" (click)="close()">{{ t(texts.cancel) }}</button>
          </div>
        </k-form>
      }
    </k-dialog>
  `,
})
export class MoveForm {
  private readonly draft = inject(ScheduleDraft);
  private readonly day = inject(DayBlocks);
  private readonly view = inject(ScheduleView);
  private readonly moving = inject(Moving);
  private readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  protected readonly problems = new Problems();
  /** The session that is being placed; null when the form is closed. */
  readonly session = model.required<ScheduleSession | null>();
  protected readonly planned = computed(() => {
    const session = this.session();
    return session && this.draft.planned(session);
  });
  protected readonly title = computed(() => {
    const session = this.session();
    return session ? this.t(scheduleTexts.moving, { title: this.language.written(session.title), minutes: session.minutes }) : '';
  });
  protected readonly typed = linkedSignal<ScheduleSession | null, TypedPlace>({
    source: this.session,
    computation: (session) => typedPlaceOf(session ?? { startsAt: null, roomId: null }, this.day.shown(), this.draft.event.timeZone),
  });

  protected close(): void {
    this.session.set(null);
  }

  protected async place(): Promise<void> {
    const session = this.session();
    const standing = standingOf(this.typed(), this.draft.event.timeZone);
    if (this.problems.check({ 'place-clock': !standing && scheduleTexts.timeUnreadable }) || !session || !standing) return;
    this.close();
    if (standing.startsAt) this.view.day.set(gridDayOf(standing.startsAt, this.draft.event));
    this.view.focused.set(session.id);
    await this.moving.stand(session, standing);
  }
}
