import { Component, inject } from '@angular/core';
import { Dialog } from '../dialogs/dialog';
import { Checkbox } from '../form/checkbox';
import { Texts } from '../texts/texts';
import { faceTexts } from './face.texts';
import { Shortcuts } from './shortcuts';

/** `?`: all shortcuts, and the switch that turns them off. */
@Component({
  selector: 'k-shortcut-list',
  imports: [Checkbox, Dialog],
  template: `
    <k-dialog [title]="texts.shortcuts" [(open)]="shortcuts.helpOpen">
      <k-checkbox name="shortcuts-on" [label]="texts.shortcutsOn" [hint]="texts.shortcutsHint" [(value)]="shortcuts.on" />
      <dl>
        <div>
          <dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt>
          <dd>{{ t(texts.openPalette) }}</dd>
        </div>
        <div>
          <dt><kbd>?</kbd></dt>
          <dd>{{ t(texts.showShortcuts) }}</dd>
        </div>
        @for (command of shortcuts.list(); track command.id) {
          <div>
            <dt>
              <kbd>{{ command.keys }}</kbd>
            </dt>
            <dd>{{ t(command.label) }}</dd>
          </div>
        }
      </dl>
    </k-dialog>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--k-1);
    }
    dl > div {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr);
      align-items: center;
      min-height: 32px;
    }
    dd {
      margin: 0;
    }
    kbd {
      padding: 0 6px;
      border: 1px solid var(--k-line-strong);
      border-radius: 4px;
      font: var(--k-text-s) var(--k-sans);
      text-transform: uppercase;
    }
  `,
})
export class ShortcutList {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
}
