import { Component, computed, inject, input } from '@angular/core';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { stateTexts } from './state.texts';

/** How far a long job has come. */
@Component({
  selector: 'k-progress',
  template: `
    <div class="line">
      <span [id]="id">{{ t(label()) }}</span>
      @if (total(); as all) {
        <span class="count">{{ t(texts.progress, { done: done(), total: all }) }}</span>
      }
    </div>
    <progress [max]="total() || 1" [value]="share()" [attr.aria-labelledby]="id"></progress>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-1);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-1) var(--k-4);
      justify-content: space-between;
    }
    .count {
      color: var(--k-ink-2);
    }
    progress {
      appearance: none;
      width: 100%;
      height: var(--k-2);
      border: 0;
      border-radius: 4px;
      background: var(--k-sunken);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--k-sunken);
    }
    progress::-webkit-progress-value {
      background: var(--k-primary);
      transition: inline-size var(--k-slide);
    }
    progress::-moz-progress-bar {
      background: var(--k-primary);
    }
  `,
})
export class Progress {
  private static made = 0;
  readonly label = input.required<Text>();
  readonly done = input.required<number>();
  readonly total = input<number>(0);
  protected readonly id = `progress-${Progress.made++}`;
  protected readonly t = inject(Texts).t;
  protected readonly texts = stateTexts;
  protected readonly share = computed(() => (this.total() ? this.done() : null));
}
