import { Component, computed, inject, model } from '@angular/core';
import { LanguageLevel, languageCodes, spokenLanguages } from '@kunak/people/rules';
import type { LanguageCode } from '@kunak/people/rules';
import { Button, Icon, Select, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { levelTexts } from '@kunak/people/rules';
import { personTexts } from './person.texts';

export type Spoken = { readonly code: LanguageCode; readonly level: LanguageLevel | null };

/** The languages that somebody speaks, and how well. */
@Component({
  selector: 'people-languages-field',
  imports: [Button, Icon, Select],
  host: { role: 'group', '[attr.aria-label]': 't(texts.languages)' },
  template: `
    @if (value().length > 0) {
      <ul>
        @for (spoken of value(); track spoken.code) {
          <li>
            <span class="name">{{ t(names[spoken.code].label) }}</span>
            <select
              #level
              class="k-control"
              [attr.aria-label]="t(texts.level, { language: t(names[spoken.code].label) })"
              (change)="setLevel(spoken.code, level.value)"
            >
              <option value="" [selected]="!spoken.level">{{ t(texts.levelUnknown) }}</option>
              @for (one of levels; track one) {
                <option [value]="one" [selected]="one === spoken.level">{{ t(levelTexts[one]) }}</option>
              }
            </select>
            <button
              kButton="quiet"
              type="button"
              [attr.aria-label]="t(texts.removeLanguage, { language: t(names[spoken.code].label) })"
              (click)="remove(spoken.code)"
            >
              <k-icon name="x" />
            </button>
          </li>
        }
      </ul>
    }
    <k-select
      name="language"
      [label]="value().length > 0 ? texts.addLanguage : texts.languages"
      optional
      [choices]="others()"
      [value]="''"
      (valueChange)="add($event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-3);
      width: 100%;
    }
    ul {
      display: grid;
      gap: var(--k-2);
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(6rem, 1fr) minmax(8rem, 14rem) auto;
      gap: var(--k-2);
      align-items: center;
    }
  `,
})
export class LanguagesField {
  readonly value = model.required<readonly Spoken[]>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = personTexts;
  protected readonly levelTexts = levelTexts;
  protected readonly names = spokenLanguages;
  protected readonly levels = Object.values(LanguageLevel);
  protected readonly others = computed<readonly Choice[]>(() =>
    languageCodes.filter((code) => !this.value().some((spoken) => spoken.code === code)).map((code) => ({ value: code, label: spokenLanguages[code].label })),
  );

  protected add(code: string): void {
    const known = languageCodes.find((one) => one === code);
    if (known) this.value.update((spoken) => [...spoken, { code: known, level: null }]);
  }

  protected setLevel(code: LanguageCode, level: string): void {
    const known = this.levels.find((one) => one === level) ?? null;
    this.value.update((spoken) => spoken.map((one) => (one.code === code ? { code, level: known } : one)));
  }

  protected remove(code: LanguageCode): void {
    this.value.update((spoken) => spoken.filter((one) => one.code !== code));
  }
}
