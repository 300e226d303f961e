import { Component, DestroyRef, inject, input, model } from '@angular/core';
import { Icon } from '../icons/icon';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { formTexts } from './form.texts';

/** Finds while one types: the value follows 200 ms after the last letter, at once on Enter. */
@Component({
  selector: 'k-search-field',
  host: { role: 'search' },
  imports: [Icon],
  template: `
    <label>
      <span class="k-hidden">{{ t(label() ?? texts.search) }}</span>
      <k-icon name="search" />
      <input
        #control
        class="k-control"
        type="search"
        autocomplete="off"
        spellcheck="false"
        [value]="value()"
        [placeholder]="t(label() ?? texts.search)"
        (input)="soon(control.value)"
        (keydown.enter)="now(control.value)"
      />
    </label>
  `,
  styles: `
    :host {
      display: block;
      flex: 1 1 16rem;
      max-width: 28rem;
    }
    label {
      position: relative;
      display: block;
    }
    k-icon {
      position: absolute;
      inset-inline-start: var(--k-3);
      inset-block-start: calc(50% - 0.625em);
      color: var(--k-ink-3);
      pointer-events: none;
    }
    input {
      padding-inline-start: 40px;
    }
  `,
})
export class SearchField {
  readonly value = model<string>('');
  readonly label = input<Text>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected soon(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.value.set(text), 200);
  }

  protected now(text: string): void {
    clearTimeout(this.timer);
    this.value.set(text);
  }
}
