import { Component, computed, inject, input, model } from '@angular/core';
import { languageCodes, spokenLanguages } from '@kunak/people/rules';
import { Checkboxes, Part, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { eventTexts } from './event/event.texts';

/** Languages: the usual ones to tick, all others one choice away. */
@Component({
  selector: 'events-languages-field',
  imports: [Checkboxes],
  template: `
    <k-checkboxes
      [name]="name()"
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [choices]="shown()"
      [value]="value()"
      (valueChange)="value.set($event)"
    />
    <label class="more">
      <span class="k-hidden">{{ t(texts.addLanguage) }}</span>
      <select #other class="k-control" (change)="add(other.value); other.value = ''">
        <option value="">{{ t(texts.addLanguage) }}</option>
        @for (choice of others(); track choice.value) {
          <option [value]="choice.value">{{ t(choice.label) }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-1);
      width: 100%;
    }
    .more {
      max-width: 16rem;
    }
  `,
})
export class LanguagesField extends Part {
  readonly value = model<readonly string[]>([]);
  /** Always offered, chosen or not. */
  readonly usual = input<readonly string[]>(['ru', 'en']);
  protected readonly t = inject(Texts).t;
  protected readonly texts = eventTexts;
  protected readonly shown = computed(() => {
    const codes = new Set([...this.usual(), ...this.value()]);
    return choices.filter(({ value }) => codes.has(value));
  });
  protected readonly others = computed(() => choices.filter((choice) => !this.shown().includes(choice)));

  protected add(code: string): void {
    if (code) this.value.set([...this.value(), code]);
  }
}

const choices: readonly Choice[] = languageCodes.map((code) => ({ value: code, label: spokenLanguages[code].label }));
