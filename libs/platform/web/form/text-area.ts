import { Component, computed, inject, input, model } from '@angular/core';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';

/** Text of several lines. Past its length it says by how much, and takes nothing away. */
@Component({
  selector: 'k-text-area',
  imports: [PartFrame],
  template: `
    <k-part [part]="this">
      <textarea
        #control
        class="k-control"
        [id]="name()"
        [name]="name()"
        [rows]="rows()"
        [value]="value()"
        [disabled]="disabled()"
        [attr.lang]="lang()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="invalid()"
        (input)="value.set(control.value)"
      ></textarea>
      @if (over() > 0) {
        <span class="over" role="status">{{ t(texts.tooManyLetters, { over: over() }) }}</span>
      }
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 42rem;
    }
    .over {
      color: var(--k-warn);
    }
  `,
})
export class TextArea extends Part {
  readonly value = model<string>('');
  readonly rows = input(4);
  readonly maxLength = input<number>();
  readonly lang = input<string>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  protected readonly over = computed(() => this.value().length - (this.maxLength() ?? Infinity));
}
