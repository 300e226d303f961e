import { Component, inject, input, model } from '@angular/core';
import { Texts } from '../texts/texts';
import type { Choice } from './choices';
import { Part } from './part';
import { PartFrame } from './part-frame';

/** One of a few, all in sight. */
@Component({
  selector: 'k-radios',
  imports: [PartFrame],
  template: `
    <k-part group [part]="this">
      <div role="radiogroup" [id]="name()" [attr.aria-labelledby]="labelId()" [attr.aria-describedby]="describedBy()" [attr.aria-invalid]="invalid()">
        @for (choice of choices(); track choice.value; let index = $index) {
          <label class="k-choice">
            <input
              type="radio"
              [name]="name()"
              [value]="choice.value"
              [checked]="choice.value === value()"
              [disabled]="disabled() || (choice.disabled ?? false)"
              [attr.aria-describedby]="choice.hint ? name() + '-hint-' + index : null"
              (change)="value.set(choice.value)"
            />
            <span>{{ t(choice.label) }}</span>
            @if (choice.hint) {
              <span class="k-choice-hint" [id]="name() + '-hint-' + index">{{ t(choice.hint) }}</span>
            }
          </label>
        }
      </div>
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
    [role='radiogroup'] {
      display: grid;
      gap: var(--k-1);
    }
  `,
})
export class Radios extends Part {
  readonly value = model<string>('');
  readonly choices = input.required<readonly Choice[]>();
  protected readonly t = inject(Texts).t;
}
