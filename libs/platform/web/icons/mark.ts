import { Component } from '@angular/core';

/** Two door arches, the house and the guest in it, and an ember. */
@Component({
  selector: 'k-mark',
  template: `
    <svg viewBox="0 0 34 34" fill="none" aria-hidden="true" focusable="false">
      <path class="house" d="M4 31V17a13 13 0 0 1 26 0v14" />
      <path class="guest" d="M11 31V18a6 6 0 0 1 12 0v13" />
      <circle class="ember" cx="17" cy="25" r="2.6" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 32px;
      height: 32px;
    }
    .house {
      stroke: var(--k-primary);
      stroke-width: 3.5;
    }
    .guest {
      stroke: var(--k-accent);
      stroke-width: 3.5;
    }
    .ember {
      fill: var(--k-accent);
    }
  `,
})
export class Mark {}
