import { Component, inject } from '@angular/core';
import { Palette } from './palette';
import { ShortcutList } from './shortcut-list';
import { Shortcuts } from './shortcuts';

/** The palette and the list of shortcuts, fetched when first asked for; a frame for desks has one. */
@Component({
  selector: 'k-keyboard',
  imports: [Palette, ShortcutList],
  template: `
    @defer (when shortcuts.paletteOpen()) {
      <k-palette />
    }
    @defer (when shortcuts.helpOpen()) {
      <k-shortcut-list />
    }
  `,
})
export class Keyboard {
  protected readonly shortcuts = inject(Shortcuts);

  constructor() {
    this.shortcuts.listen();
  }
}
