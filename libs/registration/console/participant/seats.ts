import { Component, inject, input } from '@angular/core';
import { Texts } from '@kunak/platform/web';
import { participantsTexts } from './participants.texts';

/** How full the event is. */
@Component({
  selector: 'registration-seats',
  template: `
    @if (capacity() === null) {
      <p>{{ t(texts.seatsOpen, { taken: taken() }) }}</p>
    } @else {
      <p class="line">
        <b>{{ t(texts.seats, { taken: taken(), capacity: capacity() }) }}</b>
        <span>{{ t(texts.seatsFree, { free: free() }) }}</span>
      </p>
      <meter min="0" [max]="capacity() || 1" [value]="taken()" [attr.aria-label]="t(texts.seats, { taken: taken(), capacity: capacity() })"></meter>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-1);
      max-width: 28rem;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-1) var(--k-4);
      justify-content: space-between;
    }
    .line span {
      color: var(--k-ink-2);
    }
    meter {
      appearance: none;
      width: 100%;
      height: var(--k-2);
      border: 0;
      border-radius: 4px;
      background: var(--k-sunken);
      overflow: hidden;
    }
    meter::-webkit-meter-inner-element {
      display: block;
    }
    meter::-webkit-meter-bar {
      height: var(--k-2);
      border: 0;
      border-radius: 4px;
      background: var(--k-line);
    }
    meter::-webkit-meter-optimum-value {
      background: var(--k-primary);
    }
    meter::-moz-meter-bar {
      background: var(--k-primary);
    }
  `,
})
export class Seats {
  readonly capacity = input.required<number | null>();
  readonly taken = input.required<number>();
  readonly free = input.required<number | null>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = participantsTexts;
}
