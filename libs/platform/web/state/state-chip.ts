import { Component, computed, inject } from '@angular/core';
import { Connection } from '../api/connection';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Texts } from '../texts/texts';
import { stateTexts } from './state.texts';

/** Always there: saved, on this device and waiting, or no connection. */
@Component({
  selector: 'k-state-chip',
  imports: [Icon],
  host: { role: 'status', '[class.waiting]': 'connection.waiting() > 0', '[class.offline]': '!connection.online()' },
  template: `<k-icon [name]="icon()" /><span>{{ t(text(), { waiting: connection.waiting() }) }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--k-1);
      align-items: center;
      font: var(--k-text-s) var(--k-sans);
      color: var(--k-ink-2);
    }
    :host(.waiting),
    :host(.offline) {
      padding: 0 var(--k-2);
      border-radius: 4px;
      background: var(--k-warn-soft);
      color: var(--k-warn);
      font-weight: 600;
    }
  `,
})
export class StateChip {
  protected readonly connection = inject(Connection);
  protected readonly t = inject(Texts).t;
  protected readonly icon = computed<IconName>(() => (this.connection.waiting() > 0 ? 'smartphone' : this.connection.online() ? 'check' : 'cloud-off'));
  protected readonly text = computed(() => {
    if (this.connection.waiting() > 0) return stateTexts.onDevice;
    return this.connection.online() ? stateTexts.saved : stateTexts.offline;
  });
}
