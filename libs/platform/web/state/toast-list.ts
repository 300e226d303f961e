import { Component, ElementRef, afterRenderEffect, inject } from '@angular/core';
import { Icon } from '../icons/icon';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import { stateTexts } from './state.texts';
import { Toasts } from './toasts';

/** Where toasts appear, above an open dialog too; each shell has one. */
@Component({
  selector: 'k-toasts',
  imports: [Button, Icon],
  host: { role: 'status', 'aria-live': 'polite', popover: 'manual' },
  template: `
    @for (toast of toasts.list(); track toast.id) {
      <div class="toast" [class.failed]="toast.kind === 'failed'">
        <k-icon [name]="toast.kind === 'failed' ? 'triangle-alert' : 'check'" />
        <span>{{ toast.text }}</span>
        @if (toast.undo) {
          <button kButton="quiet" type="button" (click)="toasts.undo(toast)">{{ t(texts.undo) }}</button>
        }
        <button kButton="quiet" class="close" type="button" [attr.aria-label]="t(texts.close)" (click)="toasts.close(toast)"><k-icon name="x" /></button>
      </div>
    }
  `,
  styles: `
    :host {
      position: fixed;
      inset-block-end: calc(var(--k-4) + var(--k-bottom-bar, 0px));
      inset-block-start: auto;
      inset-inline: var(--k-4);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      width: auto;
      height: auto;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      overflow: visible;
      gap: var(--k-2);
      justify-items: center;
      pointer-events: none;
    }
    .toast {
      pointer-events: auto;
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-2);
      align-items: center;
      max-width: min(36rem, 100%);
      padding: var(--k-1) var(--k-1) var(--k-1) var(--k-4);
      border-radius: var(--k-radius-l);
      border: 1px solid var(--k-line);
      background: var(--k-surface);
      box-shadow: var(--k-shadow);
    }
    /* Beside a long word on a small phone the buttons stand below. */
    .toast > span {
      flex: 1 1 10rem;
      min-inline-size: 10rem;
      padding: var(--k-2) 0;
    }
    .toast > k-icon {
      color: var(--k-ok);
    }
    .failed > k-icon {
      color: var(--k-danger);
    }
  `,
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = stateTexts;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      this.toasts.list();
      if ('showPopover' in this.element) this.rise(this.element);
    });
  }

  /** What was shown last is on top: it is shown again when a dialog has opened since. */
  private rise(element: HTMLElement): void {
    const covered = element.ownerDocument.querySelector('dialog[open]') !== null && this.toasts.list().length > 0;
    if (covered && element.matches(':popover-open')) element.hidePopover();
    if (!element.matches(':popover-open')) element.showPopover();
  }
}
