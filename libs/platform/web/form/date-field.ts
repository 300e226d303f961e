import { Component, ElementRef, computed, inject, linkedSignal, model, viewChild } from '@angular/core';
import { dottedDate } from '@kunak/platform/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { Icon } from '../icons/icon';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';
import { readDate } from './read-date';

/**
 * A day, written in any usual way or taken from the browser's own calendar.
 * The value is a calendar date, '' when empty, and null when what was written is no day.
 */
@Component({
  selector: 'k-date-field',
  imports: [Icon, PartFrame],
  template: `
    <k-part [part]="this">
      <span class="line">
        <input
          #control
          class="k-control"
          type="text"
          inputmode="text"
          autocomplete="off"
          [id]="name()"
          [name]="name()"
          [value]="written()"
          [disabled]="disabled()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="invalid()"
          (input)="read(control.value)"
          (change)="tidy()"
        />
        <button type="button" [disabled]="disabled()" [attr.aria-label]="t(texts.calendar) + ': ' + t(label())" (click)="openCalendar()">
          <k-icon name="calendar-days" />
        </button>
        <input #calendar type="date" class="calendar" tabindex="-1" aria-hidden="true" [value]="value() ?? ''" (change)="pick(calendar.value)" />
      </span>
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 34rem;
    }
    .line {
      position: relative;
      display: flex;
      max-width: 20rem;
      gap: var(--k-2);
    }
    button {
      display: grid;
      place-items: center;
      flex: none;
      width: var(--k-control);
      height: var(--k-control);
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      color: var(--k-primary);
      cursor: pointer;
    }
    .calendar {
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: 0;
      width: 1px;
      height: 1px;
      padding: 0;
      border: 0;
      opacity: 0;
      pointer-events: none;
    }
  `,
})
export class DateField extends Part {
  readonly value = model<CalendarDate | null>('');
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  override readonly shownHint = computed(() => this.hint() ?? formTexts.dateHint);
  private readonly calendar = viewChild.required<ElementRef<HTMLInputElement>>('calendar');

  /** What stands in the field. A value from outside replaces it, unless it is the very day that is written there. */
  protected readonly written = linkedSignal<CalendarDate | null, string>({
    source: this.value,
    computation: (value, before) => {
      if (before && (value === null || readDate(before.value) === value)) return before.value;
      return value ? dottedDate(value) : '';
    },
  });

  protected read(text: string): void {
    this.written.set(text);
    this.value.set(text.trim() ? readDate(text) : '');
  }

  protected tidy(): void {
    const date = this.value();
    if (date) this.written.set(dottedDate(date));
  }

  protected pick(date: CalendarDate): void {
    if (date) this.value.set(date);
  }

  protected openCalendar(): void {
    this.calendar().nativeElement.showPicker();
  }
}
