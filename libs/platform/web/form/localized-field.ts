import { Component, inject, input, model } from '@angular/core';
import { languages } from '@kunak/platform/rules';
import type { Language, LocalizedText } from '@kunak/platform/rules';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';

/** A text that the host writes in each language, side by side. */
@Component({
  selector: 'k-localized-field',
  imports: [PartFrame],
  template: `
    <k-part group [part]="this">
      <div class="both" role="group" [id]="name()" [attr.aria-labelledby]="labelId()" [attr.aria-describedby]="describedBy()">
        @for (language of languages; track language) {
          <div class="one">
            <label class="language" [for]="name() + '-' + language">{{ t(language === 'ru' ? texts.russian : texts.english) }}</label>
            @if (rows() > 1) {
              <textarea
                #control
                class="k-control"
                [id]="name() + '-' + language"
                [rows]="rows()"
                [attr.lang]="language"
                [value]="value()[language] ?? ''"
                [disabled]="disabled()"
                [attr.aria-invalid]="invalid()"
                (input)="write(language, control.value)"
              ></textarea>
            } @else {
              <input
                #control
                class="k-control"
                [id]="name() + '-' + language"
                [attr.lang]="language"
                [value]="value()[language] ?? ''"
                [disabled]="disabled()"
                [attr.aria-invalid]="invalid()"
                (input)="write(language, control.value)"
              />
            }
          </div>
        }
      </div>
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 52rem;
    }
    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--k-3) var(--k-4);
    }
    .one {
      display: grid;
      gap: var(--k-1);
    }
    .language {
      font: var(--k-text-s) var(--k-sans);
      color: var(--k-ink-2);
    }
  `,
})
export class LocalizedField extends Part {
  readonly value = model<LocalizedText>({});
  readonly rows = input(1);
  protected readonly languages = languages;
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;

  protected write(language: Language, text: string): void {
    this.value.update((value) => ({ ...value, [language]: text }));
  }
}
