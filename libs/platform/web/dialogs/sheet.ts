import { Component, booleanAttribute, inject, input, model } from '@angular/core';
import { Icon } from '../icons/icon';
import { Button } from '../parts/button';
import { stateTexts } from '../state/state.texts';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { Modal } from './modal';

/** One record beside its list; the whole screen on a phone. */
@Component({
  selector: 'k-sheet',
  imports: [Button, Icon, Modal],
  template: `
    <dialog [kModal]="open()" [attr.aria-labelledby]="id" [class.wide]="wide()" (closed)="open.set(false)">
      @if (open()) {
        <header>
          <div>
            <h2 autofocus tabindex="-1" [id]="id">{{ t(title()) }}</h2>
            @if (lead(); as text) {
              <p class="lead">{{ t(text) }}</p>
            }
          </div>
          <button kButton="quiet" type="button" [attr.aria-label]="t(texts.close)" (click)="open.set(false)"><k-icon name="x" /></button>
        </header>
        <div class="body"><ng-content /></div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      position: fixed;
      inset-block: 0;
      inset-inline: auto 0;
      width: min(34rem, 100vw);
      height: 100dvh;
      max-width: none;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      border-start-start-radius: var(--k-radius-l);
      border-end-start-radius: var(--k-radius-l);
      background: var(--k-bg);
      box-shadow: var(--k-shadow);
    }
    dialog.wide {
      width: min(48rem, 100vw);
    }
    dialog[open] {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      animation: enter var(--k-slide) ease-out;
    }
    @keyframes enter {
      from {
        transform: translateX(32px);
        opacity: 0;
      }
    }
    header {
      display: flex;
      gap: var(--k-4);
      justify-content: space-between;
      align-items: start;
      padding: var(--k-5) var(--k-6) var(--k-4);
      border-block-end: 1px solid var(--k-line);
    }
    .lead {
      color: var(--k-ink-2);
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-5);
      align-content: start;
      padding: var(--k-5) var(--k-6) var(--k-8);
      overflow-y: auto;
    }
  `,
})
export class Sheet {
  private static made = 0;
  readonly title = input.required<Text>();
  readonly lead = input<Text>();
  readonly open = model.required<boolean>();
  /** For a record with texts in two languages side by side. */
  readonly wide = input(false, { transform: booleanAttribute });
  protected readonly id = `sheet-${Sheet.made++}`;
  protected readonly t = inject(Texts).t;
  protected readonly texts = stateTexts;
}
