import { Component, inject, input, model } from '@angular/core';
import { Texts } from '../texts/texts';
import type { Choice } from './choices';
import { Part } from './part';
import { PartFrame } from './part-frame';

/** Any of a few. The value keeps the order of the choices. */
@Component({
  selector: 'k-checkboxes',
  imports: [PartFrame],
  template: `
    <k-part group [part]="this">
      <div role="group" [id]="name()" [attr.aria-labelledby]="labelId()" [attr.aria-describedby]="describedBy()">
        @for (choice of choices(); track choice.value; let index = $index) {
          <label class="k-choice">
            <input
              #control
              type="checkbox"
              [name]="name()"
              [value]="choice.value"
              [checked]="value().includes(choice.value)"
              [disabled]="disabled() || (choice.disabled ?? false)"
              [attr.aria-describedby]="choice.hint ? name() + '-hint-' + index : null"
              (change)="mark(choice.value, control.checked)"
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
    [role='group'] {
      display: grid;
      gap: var(--k-1);
    }
  `,
})
export class Checkboxes extends Part {
  readonly value = model<readonly string[]>([]);
  readonly choices = input.required<readonly Choice[]>();
  protected readonly t = inject(Texts).t;

  protected mark(answer: string, checked: boolean): void {
    const chosen = this.choices().map((choice) => choice.value);
    this.value.update((value) => chosen.filter((other) => (other === answer ? checked : value.includes(other))));
  }
}
