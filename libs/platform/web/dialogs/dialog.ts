import { Component, inject, input, model } from '@angular/core';
import { Icon } from '../icons/icon';
import { Button } from '../parts/button';
import { stateTexts } from '../state/state.texts';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { Modal } from './modal';

/** One matter over the page: `<k-dialog [title]="…" [(open)]="asking"> … <div actions> buttons </div></k-dialog>` */
@Component({
  selector: 'k-dialog',
  imports: [Button, Icon, Modal],
  template: `
    <dialog [kModal]="open()" [attr.aria-labelledby]="id" [class.vault]="vault()" (closed)="open.set(false)">
      @if (open()) {
        <div class="frame">
          <h2 [id]="id">{{ t(title()) }}</h2>
          <div class="body"><ng-content /></div>
          <footer><ng-content select="[actions]" /></footer>
          <button kButton="quiet" class="close" type="button" [attr.aria-label]="t(texts.close)" (click)="open.set(false)"><k-icon name="x" /></button>
        </div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(36rem, calc(100vw - 2 * var(--k-4)));
      max-height: calc(100dvh - 2 * var(--k-4));
      padding: 0;
      border: 1px solid var(--k-line);
      border-radius: var(--k-radius-l);
      background: var(--k-surface);
      box-shadow: var(--k-shadow);
    }
    dialog.vault {
      border: 2px solid var(--k-vault);
    }
    .frame {
      display: grid;
      gap: var(--k-4);
      padding: var(--k-5) var(--k-6);
    }
    h2 {
      padding-inline-end: var(--k-control);
    }
    /* Last in order, so that the focus begins at the matter itself. */
    .close {
      position: absolute;
      inset: var(--k-4) var(--k-4) auto auto;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-4);
    }
    footer:empty {
      display: none;
    }
  `,
})
export class Dialog {
  private static made = 0;
  readonly title = input.required<Text>();
  readonly open = model.required<boolean>();
  readonly vault = input(false);
  protected readonly id = `dialog-${Dialog.made++}`;
  protected readonly t = inject(Texts).t;
  protected readonly texts = stateTexts;
}
