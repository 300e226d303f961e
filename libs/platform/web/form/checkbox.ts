import { Component, inject, model } from '@angular/core';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';

/** One statement that is true or not, with its words beside the box. */
@Component({
  selector: 'k-checkbox',
  template: `
    @if (problem(); as wrong) {
      <span class="problem" [id]="problemId()"
        ><span class="k-hidden">{{ t(texts.problemPrefix) }} </span>{{ t(wrong.text, wrong.values) }}</span
      >
    }
    <label class="k-choice">
      <input
        #control
        type="checkbox"
        [id]="name()"
        [name]="name()"
        [checked]="value()"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="invalid()"
        (change)="value.set(control.checked)"
      />
      <span>{{ t(label()) }}</span>
      @if (hint(); as text) {
        <span class="k-choice-hint" [id]="hintId()">{{ t(text) }}</span>
      }
    </label>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
    .problem {
      color: var(--k-danger);
      font-weight: 600;
    }
  `,
})
export class Checkbox extends Part {
  readonly value = model<boolean>(false);
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
}
