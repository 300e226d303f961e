import { Component, computed, inject, input } from '@angular/core';
import type { ApiResource } from '../api/api-resource';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { deciders } from './deciders';
import { Empty } from './empty';
import { stateTexts } from './state.texts';

/** What a part of a page shows while its data is not there: loading, error, offline or hidden. */
@Component({
  selector: 'k-resource-state',
  imports: [Button, Empty],
  template: `
    @switch (resource().state()) {
      @case ('loading') {
        <p class="loading" role="status">{{ t(texts.loading) }}</p>
      }
      @case ('offline') {
        <k-empty icon="wifi-off" role="status" [title]="texts.offlineTitle" [hint]="texts.offlineHint">
          <button kButton="secondary" type="button" (click)="resource().reload()">{{ t(texts.retry) }}</button>
        </k-empty>
      }
      @case ('forbidden') {
        <k-empty icon="door-open" [title]="texts.forbiddenTitle" [hint]="forbidden()" />
      }
      @case ('error') {
        <k-empty icon="triangle-alert" role="status" [title]="texts.errorTitle" [hint]="message()">
          <button kButton="secondary" type="button" (click)="resource().reload()">{{ t(texts.retry) }}</button>
        </k-empty>
      }
    }
  `,
  styles: `
    .loading {
      padding: var(--k-4) 0;
      color: var(--k-ink-2);
      animation: appear 0s 400ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class ResourceState {
  readonly resource = input.required<ApiResource<unknown>>();
  /** Whom to ask where it is hidden. */
  readonly ask = input<Text>(deciders.organisers);
  protected readonly t = inject(Texts).t;
  protected readonly texts = stateTexts;
  protected readonly forbidden = computed(() => `${this.t(stateTexts.forbiddenHint)} ${this.t(this.ask())}`);
  protected readonly message = computed(() => this.resource().error()?.message ?? '');
}
