import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'danger' | 'vault';

const signs: Record<NoticeKind, IconName> = { info: 'info', ok: 'check', warn: 'triangle-alert', danger: 'x', vault: 'eye' };

/** Something to know on this page. `danger` for errors alone, `vault` for restricted data alone. */
@Component({
  selector: 'k-notice',
  imports: [Icon],
  host: { '[class]': 'kind()' },
  template: `
    <k-icon [name]="sign()" />
    <div class="words">
      @if (title(); as text) {
        <strong>{{ t(text) }}</strong>
      }
      <div><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--k-3);
      padding: var(--k-3) var(--k-4);
      border-inline-start: 6px solid currentcolor;
      border-radius: var(--k-radius);
    }
    k-icon {
      margin-block-start: 2px;
    }
    .words {
      display: grid;
      gap: var(--k-1);
      min-width: 0;
    }
    .words > div:empty {
      display: none;
    }
    :host(.info) {
      background: var(--k-info-soft);
      color: var(--k-info);
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
    :host(.vault) {
      background: var(--k-vault-soft);
      color: var(--k-vault);
    }
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  readonly title = input<Text>();
  protected readonly t = inject(Texts).t;
  protected readonly sign = computed(() => signs[this.kind()]);
}
