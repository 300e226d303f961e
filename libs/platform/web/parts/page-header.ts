import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icons/icon';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { partTexts } from './part.texts';

/** The page's name, a line about it, the way back, and its actions (inside). */
@Component({
  selector: 'k-page-header',
  imports: [Icon, RouterLink],
  template: `
    @if (back(); as link) {
      <a class="back k-no-print" [routerLink]="link"><k-icon name="arrow-left" />{{ t(backText() ?? texts.back) }}</a>
    }
    <div class="k-spread">
      <div class="words">
        @if (caption(); as text) {
          <p class="caption">{{ t(text) }}</p>
        }
        <h1 tabindex="-1">{{ t(title()) }}</h1>
        @if (lead(); as text) {
          <p class="lead">{{ t(text) }}</p>
        }
      </div>
      <div class="actions k-line k-no-print"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-2);
    }
    .back {
      display: inline-flex;
      gap: var(--k-1);
      align-items: center;
      min-height: max(var(--k-control), 36px);
      justify-self: start;
    }
    .words {
      display: grid;
      gap: var(--k-1);
      flex: 1 1 20rem;
      min-width: 0;
    }
    .caption,
    .lead {
      color: var(--k-ink-2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<Text>();
  readonly lead = input<Text>();
  readonly caption = input<Text>();
  readonly back = input<string | readonly unknown[]>();
  readonly backText = input<Text>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;
}
