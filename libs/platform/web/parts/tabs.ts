import { Component, ElementRef, inject, input, model, viewChildren } from '@angular/core';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

export type Tab = { readonly id: string; readonly label: Text; readonly count?: number };

/**
 * Parts of one page. The page draws the part of the `current` tab inside, in `<div role="tabpanel">` of this component.
 */
@Component({
  selector: 'k-tabs',
  template: `
    <div class="list" role="tablist" [attr.aria-label]="t(label())">
      @for (tab of tabs(); track tab.id) {
        <button
          #button
          type="button"
          role="tab"
          [id]="'tab-' + tab.id"
          [attr.aria-selected]="tab.id === current()"
          [attr.aria-controls]="'panel-' + tab.id"
          [tabindex]="tab.id === current() ? 0 : -1"
          (click)="current.set(tab.id)"
          (keydown)="move($event)"
        >
          {{ t(tab.label) }}
          @if (tab.count !== undefined) {
            <span class="count">{{ tab.count }}</span>
          }
        </button>
      }
    </div>
    <div role="tabpanel" tabindex="-1" [id]="'panel-' + current()" [attr.aria-labelledby]="'tab-' + current()"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-4);
    }
    .list {
      display: flex;
      gap: var(--k-1);
      overflow-x: auto;
      padding: 6px 6px 0;
      margin: -6px -6px 0;
      border-block-end: 1px solid var(--k-line);
    }
    button {
      flex: none;
      min-height: max(var(--k-control), 40px);
      padding: var(--k-1) var(--k-3);
      border: 0;
      border-block-end: 3px solid transparent;
      background: none;
      color: var(--k-ink-2);
      cursor: pointer;
    }
    button:hover {
      color: var(--k-ink);
    }
    button[aria-selected='true'] {
      border-color: var(--k-primary);
      color: var(--k-primary);
      font-weight: 600;
    }
    .count {
      margin-inline-start: var(--k-1);
      padding: 0 6px;
      border-radius: 4px;
      background: var(--k-sunken);
      color: var(--k-ink-2);
      font: var(--k-text-s) var(--k-sans);
    }
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly current = model.required<string>();
  readonly label = input.required<Text>();
  protected readonly t = inject(Texts).t;
  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('button');

  protected move(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = this.tabs().length - 1;
    const here = this.tabs().findIndex((tab) => tab.id === this.current());
    const next = Math.abs(step) === 1 ? (here + step + last + 1) % (last + 1) : step < 0 ? 0 : last;
    this.current.set(this.tabs()[next]?.id ?? this.current());
    this.buttons()[next]?.nativeElement.focus();
  }
}
