import { Component, input } from '@angular/core';

export type TagKind = 'plain' | 'primary' | 'ok' | 'warn' | 'danger' | 'info' | 'accent' | 'vault';

/** A state in a word. `plain` for what needs nobody; colour means that somebody is needed. */
@Component({
  selector: 'k-tag',
  host: { '[class]': 'kind()' },
  template: `<ng-content />`,
  styles: `
    :host {
      display: inline-block;
      padding: 0 var(--k-2);
      border-radius: 4px;
      font: 600 var(--k-text-s) var(--k-sans);
      line-height: 1.5rem;
      background: var(--k-sunken);
      color: var(--k-ink-2);
    }
    :host(.primary) {
      background: var(--k-primary-soft);
      color: var(--k-primary);
    }
    :host(.ok) {
      background: var(--k-ok-soft);
      color: var(--k-ok);
    }
    :host(.warn) {
      background: var(--k-warn-soft);
      color: var(--k-warn);
    }
    :host(.danger) {
      background: var(--k-danger-soft);
      color: var(--k-danger);
    }
    :host(.info) {
      background: var(--k-info-soft);
      color: var(--k-info);
    }
    :host(.accent) {
      background: var(--k-accent-soft);
      color: var(--k-accent);
    }
    :host(.vault) {
      background: var(--k-vault-soft);
      color: var(--k-vault);
    }
  `,
})
export class Tag {
  readonly kind = input<TagKind>('plain');
}
