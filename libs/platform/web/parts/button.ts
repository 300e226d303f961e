import { Component, booleanAttribute, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** `<button kButton>` or `<a kButton>`. One primary on a page; `danger` only for what destroys. */
@Component({
  selector: 'button[kButton], a[kButton]',
  imports: [Icon],
  host: { '[class]': 'look() || "primary"', '[attr.aria-busy]': 'busy() || null', '(click)': 'stopWhileBusy($event)' },
  template: `
    @if (icon(); as name) {
      <k-icon [name]="name" />
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      justify-content: center;
      min-height: var(--k-control);
      min-width: var(--k-control);
      padding: var(--k-1) var(--k-4);
      border: 1.5px solid transparent;
      border-radius: var(--k-radius);
      background: transparent;
      font-weight: 600;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      transition: background-color var(--k-fade);
    }
    :host(.primary) {
      background: var(--k-primary);
      color: var(--k-on-primary);
    }
    :host(.primary:hover) {
      background: var(--k-primary-hover);
    }
    :host(.secondary) {
      border-color: var(--k-primary);
      color: var(--k-primary);
    }
    :host(.secondary:hover),
    :host(.quiet:hover) {
      background: var(--k-primary-soft);
    }
    :host(.quiet) {
      padding-inline: var(--k-2);
      color: var(--k-primary);
    }
    :host(.danger) {
      border-color: var(--k-danger);
      color: var(--k-danger);
    }
    :host(.danger:hover) {
      background: var(--k-danger-soft);
    }
    :host(:disabled) {
      border-color: var(--k-line);
      background: var(--k-sunken);
      color: var(--k-ink-3);
      cursor: not-allowed;
    }
    :host([aria-busy]) {
      cursor: progress;
    }
  `,
})
export class Button {
  readonly look = input<ButtonKind | ''>('', { alias: 'kButton' });
  readonly icon = input<IconName>();
  /** While a save is under way: stays focusable, does not act twice. */
  readonly busy = input(false, { transform: booleanAttribute });

  protected stopWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
