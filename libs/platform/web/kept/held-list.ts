import { Component, inject, input } from '@angular/core';
import type { CalendarDate } from '@kunak/platform/rules';
import { Empty } from '../state/empty';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import { keptTexts } from './kept.texts';
import { PurposeDetails } from './purpose-details';

/** What is held for one purpose, as the server tells it. */
export type HeldShown = {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly basis: string;
  readonly readers: readonly string[];
  readonly rule: string;
  readonly firstLastDay: CalendarDate | null;
  readonly lastLastDay: CalendarDate | null;
  readonly waiting: number;
  readonly places: readonly { readonly called: string; readonly fields: readonly string[]; readonly rows: number }[];
};

/** What is held of a person or of an event: never the content, always the day on which it goes. */
@Component({
  selector: 'k-held-list',
  imports: [Empty, PurposeDetails],
  templateUrl: './held-list.html',
  styleUrl: './held-list.css',
})
export class HeldList {
  readonly purposes = input.required<readonly HeldShown[]>();
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = keptTexts;

  /** Nothing while no clock has started. */
  protected untilOf({ firstLastDay, lastLastDay }: HeldShown): string {
    if (firstLastDay === null || lastLastDay === null) return '';
    const [first, last] = [this.formats.day(firstLastDay), this.formats.day(lastLastDay)];
    return first === last ? this.t(keptTexts.untilDay, { day: first }) : this.t(keptTexts.untilDays, { first, last });
  }
}
