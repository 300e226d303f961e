import { Component, computed, inject, input } from '@angular/core';
import { Formats, Icon, Texts } from '@kunak/platform/web';
import { venueTexts } from '../venue.texts';
import type { KeptAnswer } from './kept-answer';
import type { RosterContent } from './rosters';

/** Whether this device could mark the event without a connection: "Roster on this device: 38 people, 17:05". */
@Component({
  selector: 'venue-roster-here',
  imports: [Icon],
  template: `
    @if (here(); as values) {
      <k-icon name="smartphone" />{{ t(texts.rosterHere, values) }}
    } @else if (roster().state() !== 'loading') {
      <k-icon name="cloud-off" />{{ t(texts.rosterNotHere) }}
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      color: var(--k-ink-2);
      font: var(--k-text-m) var(--k-sans);
    }
  `,
})
export class RosterHere {
  readonly roster = input.required<KeptAnswer<RosterContent>>();
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = venueTexts;
  protected readonly here = computed(() => {
    const [content, at] = [this.roster().value(), this.roster().at()];
    return content && at ? { people: content.people.length, time: this.formats.time(at, content.event.timeZone) } : null;
  });
}
