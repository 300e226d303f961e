import { Component, inject, input, output } from '@angular/core';
import { Texts } from '../texts/texts';
import { Button } from './button';
import { partTexts } from './part.texts';

/** The next page of a list, under what is shown of it. */
@Component({
  selector: 'k-more',
  imports: [Button],
  template: `
    @if (total() !== undefined) {
      <span class="count" role="status">{{ t(texts.shown, { shown: shown(), total: total() }) }}</span>
    }
    @if (hasMore()) {
      <button kButton="secondary" type="button" [busy]="loading()" (click)="more.emit()">{{ t(texts.more) }}</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-3);
      align-items: center;
    }
    .count {
      color: var(--k-ink-2);
    }
  `,
})
export class More {
  readonly hasMore = input.required<boolean>();
  readonly shown = input<number>();
  readonly total = input<number>();
  readonly loading = input(false);
  readonly more = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;
}
