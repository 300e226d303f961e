import { Component, computed, inject, linkedSignal, model, signal } from '@angular/core';
import { gridDayOf } from '@kunak/conference/rules';
import type { GridPlace, PlanSession } from '@kunak/conference/rules';
import { sessionKindTexts, sessionKinds } from '@kunak/events/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import { Api, Button, Dialog, Form, LocalizedField, Problems, Select, TextField, Texts, Toasts, newId } from '@kunak/platform/web';
import { PlaceForm, standingOf, typedPlaceOf } from './place-form';
import type { TypedPlace } from './place-form';
import { PlaceWords } from './place-words';
import { ScheduleDraft } from './schedule-draft';
import type { Standing } from './schedule-draft';
import { AddSessionToScheduleOperation, PlaceSessionOperation, TakeSessionAwayOperation } from './schedule.graphql.ts';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** A session made and placed in one go: an opening, a dinner, a break need no other page. */
@Component({
  selector: 'conference-new-session-form',
  imports: [Button, Dialog, Form, LocalizedField, PlaceForm, Select, TextField],
  templateUrl: './new-session-form.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
      gap: var(--k-4);
      inline-size: 100%;
    }
  `,
})
export class NewSessionForm {
  private readonly api = inject(Api);
  private readonly draft = inject(ScheduleDraft);
  private readonly view = inject(ScheduleView);
  private readonly words = inject(PlaceWords);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  protected readonly problems = new Problems();
  protected readonly kinds = sessionKinds.map((value) => ({ value, label: sessionKindTexts[value] }));
  /** Where it is made; null when the form is closed. */
  readonly at = model.required<GridPlace | null>();
  protected readonly title = signal<LocalizedText>({});
  protected readonly kind = signal('panel');
  protected readonly length = signal('60');
  private readonly id = linkedSignal({ source: this.at, computation: () => newId() });
  protected readonly typed = linkedSignal<GridPlace | null, TypedPlace>({
    source: this.at,
    computation: (at) => typedPlaceOf(at ? this.words.standingOf(at) : { startsAt: null, roomId: null }, this.draft.event.firstDay, this.draft.event.timeZone),
  });
  protected readonly planned = computed<PlanSession>(() => ({
    id: this.id(),
    title: this.language.written(this.title()),
    startsAt: null,
    minutes: this.minutes() ?? 60,
    roomId: null,
    people: [],
  }));

  protected async create(): Promise<void> {
    const standing = standingOf(this.typed(), this.draft.event.timeZone);
    const minutes = this.minutes();
    const wrong = this.problems.check({
      'session-title': !this.language.written(this.title()).trim() && scheduleTexts.titleMissing,
      'session-length': minutes === null && scheduleTexts.lengthUnreadable,
      'place-clock': !standing && scheduleTexts.timeUnreadable,
    });
    if (wrong || !standing || minutes === null) return;
    if (!(await this.problems.attempt(() => this.save(standing, minutes)))) return;
    this.close();
    this.title.set({});
  }

  protected close(): void {
    this.at.set(null);
  }

  private minutes(): number | null {
    return /^\s*\d{1,4}\s*$/.test(this.length()) ? Number(this.length()) : null;
  }

  /** The id is made here, so that a second try after a lost answer makes no second session. */
  private async save(standing: Standing, minutes: number): Promise<void> {
    const [id, title] = [this.id(), this.title()];
    const kind = sessionKinds.find((one) => one === this.kind()) ?? 'panel';
    const { createSession } = await this.api.run(AddSessionToScheduleOperation, { id, eventId: this.draft.event.id, input: { kind, title, minutes } });
    this.draft.show(createSession);
    const { placeSession } = await this.api.run(PlaceSessionOperation, {
      id,
      version: createSession.version,
      startsAt: standing.startsAt ?? '',
      roomId: standing.roomId,
    });
    this.draft.show(placeSession);
    if (standing.startsAt) this.view.day.set(gridDayOf(standing.startsAt, this.draft.event));
    this.view.focused.set(id);
    const values = { title: this.language.written(title), place: this.words.standing(standing, minutes) };
    this.toasts.done(scheduleTexts.created, { values, undo: () => this.takeBack(id) });
  }

  private async takeBack(id: string): Promise<void> {
    await this.api.run(TakeSessionAwayOperation, { id });
    this.draft.forget(id);
  }
}
