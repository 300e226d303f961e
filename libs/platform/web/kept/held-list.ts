import { Component, inject, input } from '@angular/core';
import { Empty } from '../state/empty';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import type { PurposeHeld } from './held-list.graphql.ts';
import { keptTexts } from './kept.texts';
import { PurposeDetails } from './purpose-details';

/** What is held of a person or of an event: never the content, always the day on which it goes. */
@Component({
  selector: 'k-held-list',
  imports: [Empty, PurposeDetails],
  templateUrl: './held-list.html',
  styleUrl: './held-list.css',
})
export class HeldList {
  readonly purposes = input.required<readonly PurposeHeld[]>();
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = keptTexts;

  /** Nothing while no clock has started. */
  protected untilOf({ firstLastDay, lastLastDay }: PurposeHeld): string {
    if (firstLastDay === null || lastLastDay === null) return '';
    const [first, last] = [this.formats.day(firstLastDay), this.formats.day(lastLastDay)];
    return first === last ? this.t(keptTexts.untilDay, { day: first }) : this.t(keptTexts.untilDays, { first, last });
  }
}
