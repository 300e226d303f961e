import { Component, inject, input, output } from '@angular/core';
import { ErrorSummary } from './error-summary';
import { Problems } from './problems';

/**
 * A form with its list of problems. Parts inside it find their own problem by their `name`.
 * `<k-form [problems]="problems" (send)="save()"> … <button kButton type="submit"> </k-form>`
 */
@Component({
  selector: 'k-form',
  imports: [ErrorSummary],
  template: `
    <k-error-summary [problems]="problems()" />
    <form novalidate [attr.autocomplete]="autocomplete()" (submit)="submit($event)">
      <ng-content />
    </form>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-5);
    }
    k-error-summary:empty {
      display: none;
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-5);
      justify-items: start;
    }
  `,
})
export class Form {
  readonly problems = input.required<Problems>();
  readonly autocomplete = input<string>('off');
  readonly send = output<void>();

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.problems().busy()) this.send.emit();
  }
}

/** The problems of the form that a part stands in, if it stands in one. */
export function injectForm(): Form | null {
  return inject(Form, { optional: true });
}
