import { Component, computed, inject, input } from '@angular/core';
import { addDays } from '@kunak/platform/rules';
import { Formats, Texts } from '@kunak/platform/web';
import { endOf } from './attendance-grid';
import type { Attendance, AttendedSession } from './attendance-grid';
import { sheetTexts } from './sheet.texts';

/** A sheet with names is of use until the marks are checked, and a danger after: days from the last one of the event. */
const keptDays = 14;
const emptyLines = 5;

/** The sheet at the door, on paper only. */
@Component({
  selector: 'trainings-sign-in-sheet',
  host: { class: 'k-print-only' },
  templateUrl: './sign-in-sheet.html',
  styleUrl: './sign-in-sheet.css',
})
export class SignInSheet {
  readonly attendance = input.required<Attendance>();
  readonly session = input.required<AttendedSession>();
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = sheetTexts;
  protected readonly names = computed(() => {
    const byName = new Intl.Collator(this.reader.language(), { sensitivity: 'base', numeric: true });
    return this.attendance()
      .people.map(({ displayName }) => displayName)
      .sort(byName.compare);
  });
  protected readonly blank = Array.from({ length: emptyLines }, (_, index) => index);
  protected readonly when = computed(() => {
    const { timeZone } = this.attendance().event;
    const session = this.session();
    return `${this.formats.moment(session.startsAt, timeZone)}–${this.formats.time(endOf(session), timeZone)}`;
  });
  protected readonly destroyBy = computed(() => ({ date: this.formats.day(addDays(this.attendance().event.lastDay, keptDays)) }));
}
