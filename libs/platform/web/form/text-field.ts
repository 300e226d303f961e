import { Component, computed, inject, InjectionToken, input, model, signal } from '@angular/core';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';

export type TextFieldType = 'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'time';

/**
 * Whether the browser may offer to keep a passphrase. A face says no where the offer itself is a trace: Chromium notes the login of whoever declines it.
 * A browser offers nothing for a code that works once, so the field says that it is one; pasting and chosen password managers still work.
 */
export const keepingPassphrases = new InjectionToken('keepingPassphrases', { factory: () => true });

/** One line of text. A passphrase can be shown. */
@Component({
  selector: 'k-text-field',
  imports: [PartFrame],
  template: `
    <k-part [part]="this">
      <span class="line">
        <input
          #control
          class="k-control"
          [id]="name()"
          [name]="name()"
          [type]="shownType()"
          [value]="value()"
          [disabled]="disabled()"
          [class.short]="short()"
          [attr.autocomplete]="mayKeep || type() !== 'password' ? autocomplete() : 'one-time-code'"
          [attr.inputmode]="inputmode()"
          [attr.maxlength]="maxLength()"
          [attr.lang]="lang()"
          [attr.spellcheck]="type() === 'text' ? null : 'false'"
          [attr.autocapitalize]="type() === 'text' ? null : 'none'"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="invalid()"
          (input)="value.set(control.value)"
        />
        @if (type() === 'password') {
          <button type="button" class="show" [attr.aria-controls]="name()" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
            {{ t(shown() ? texts.hidePassphrase : texts.showPassphrase) }}
          </button>
        }
      </span>
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 34rem;
    }
    .line {
      display: flex;
      gap: var(--k-2);
    }
    .short {
      max-width: 12rem;
    }
    .show {
      min-height: var(--k-control);
      padding-inline: var(--k-3);
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      color: var(--k-primary);
      cursor: pointer;
    }
  `,
})
export class TextField extends Part {
  readonly value = model<string>('');
  readonly type = input<TextFieldType>('text');
  readonly autocomplete = input<string>();
  readonly inputmode = input<string>();
  readonly maxLength = input<number>();
  /** The language of what is typed here, when it differs from the page's. */
  readonly lang = input<string>();
  readonly short = input<boolean>(false);
  protected readonly shown = signal(false);
  protected readonly mayKeep = inject(keepingPassphrases);
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  protected readonly shownType = computed(() => (this.type() === 'password' && this.shown() ? 'text' : this.type() === 'number' ? 'text' : this.type()));
}
