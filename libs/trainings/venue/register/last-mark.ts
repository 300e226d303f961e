import { Component, computed, inject, input } from '@angular/core';
import { Button, Icon, Texts } from '@kunak/platform/web';
import type { IconName } from '@kunak/platform/web';
import type { Done } from './marking';
import { registerTexts } from './register.texts';
import { venueTexts } from '../venue.texts';

const signs: Readonly<Record<Done['look'], IconName>> = {
  present: 'check',
  late: 'clock',
  excused: 'mail',
  absent: 'minus',
  'taken-back': 'undo-2',
  refused: 'triangle-alert',
};

/** Under the thumb: how far the register has come, what waits, and the last mark in colour and word with its way back. */
@Component({
  selector: 'venue-last-mark',
  imports: [Button, Icon],
  template: `
    <p class="count">
      <span>{{ t(venue.counter, { marked: marked(), total: total() }) }}</span>
      @if (waiting()) {
        <span class="waiting"><k-icon name="smartphone" />{{ t(texts.waitingToGo, { count: waiting() }) }}</span>
      }
    </p>
    <div class="last" role="status" [attr.aria-label]="t(texts.lastMark)">
      @if (done(); as last) {
        <p [class]="'result ' + last.look"><k-icon [name]="sign()" />{{ t(last.text, last.values) }}</p>
      }
    </div>
    @if (done()?.undo; as undo) {
      <button kButton="secondary" type="button" icon="undo-2" (click)="undo()">{{ t(texts.undo) }}</button>
    }
  `,
  styleUrl: './last-mark.css',
})
export class LastMark {
  readonly done = input.required<Done | null>();
  readonly marked = input.required<number>();
  readonly total = input.required<number>();
  readonly waiting = input.required<number>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = registerTexts;
  protected readonly venue = venueTexts;
  protected readonly sign = computed(() => signs[this.done()?.look ?? 'present']);
}
