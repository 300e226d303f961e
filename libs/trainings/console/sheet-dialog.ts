import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { Button, Dialog, Formats, Select, Texts } from '@kunak/platform/web';
import type { Attendance, AttendedSession } from './attendance-grid';
import { sheetTexts } from './sheet.texts';

/** For which session the sheet is printed; the next one unless another is wanted. */
@Component({
  selector: 'trainings-sheet-dialog',
  imports: [Button, Dialog, Select],
  template: `
    <k-dialog [title]="texts.choose" [(open)]="open">
      <p>{{ t(texts.lead) }}</p>
      <k-select name="sheet-session" [label]="texts.session" [choices]="choices()" [placeholder]="null" [(value)]="chosen" />
      <div actions>
        <button kButton type="button" icon="printer" (click)="print()">{{ t(texts.print) }}</button>
      </div>
    </k-dialog>
  `,
})
export class SheetDialog {
  readonly open = model.required<boolean>();
  readonly attendance = input.required<Attendance>();
  readonly now = input.required<string>();
  readonly printed = output<AttendedSession>();
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = sheetTexts;
  protected readonly choices = computed(() => {
    const { sessions, event } = this.attendance();
    return sessions.map(({ id, startsAt, title }) => ({
      value: id,
      label: `${this.formats.moment(startsAt, event.timeZone)} · ${this.reader.written(title)}`,
    }));
  });
  protected readonly chosen = linkedSignal(() => {
    const { sessions } = this.attendance();
    return (sessions.find(({ startsAt }) => startsAt > this.now()) ?? sessions[0])?.id ?? '';
  });

  protected print(): void {
    const session = this.attendance().sessions.find(({ id }) => id === this.chosen());
    this.open.set(false);
    if (session) this.printed.emit(session);
  }
}
