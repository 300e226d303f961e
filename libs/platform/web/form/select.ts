import { Component, inject, input, model } from '@angular/core';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import type { Choice } from './choices';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';

/** One of many, in the browser's own list. Under seven answers prefer radios. */
@Component({
  selector: 'k-select',
  imports: [PartFrame],
  template: `
    <k-part [part]="this">
      <select
        #control
        class="k-control"
        [id]="name()"
        [name]="name()"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="invalid()"
        (change)="value.set(control.value)"
      >
        @if (placeholder() !== null) {
          <option value="" [selected]="!value()">{{ t(placeholder() ?? texts.choose) }}</option>
        }
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()" [disabled]="choice.disabled ?? false">{{ t(choice.label) }}</option>
        }
      </select>
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 24rem;
    }
  `,
})
export class Select extends Part {
  readonly value = model<string>('');
  readonly choices = input.required<readonly Choice[]>();
  /** The empty answer's words; null when there must be no empty answer. */
  readonly placeholder = input<Text | null>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
}
