import { Component, inject } from '@angular/core';
import { languages } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { Session } from '../account/session';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { faceTexts } from './face.texts';

/** Russian or English, at once and without losing what is typed; the account remembers it. */
@Component({
  selector: 'k-language-switch',
  host: { role: 'group', '[attr.aria-label]': 't(texts.language)' },
  template: `
    @for (language of languages; track language) {
      <button type="button" [attr.lang]="language" [attr.aria-pressed]="language === reader.language()" (click)="speak(language)">
        {{ t(language === 'ru' ? texts.inRussian : texts.inEnglish) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--k-1);
    }
    button {
      min-height: var(--k-control);
      padding: var(--k-1) var(--k-2);
      border: 0;
      border-radius: var(--k-radius);
      background: none;
      color: var(--k-primary);
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      color: var(--k-ink);
      font-weight: 600;
      text-decoration: underline;
      text-decoration-color: var(--k-accent);
      text-decoration-thickness: 2px;
      text-underline-offset: 6px;
    }
  `,
})
export class LanguageSwitch {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = faceTexts;
  protected readonly languages = languages;

  protected async speak(language: Language): Promise<void> {
    try {
      await this.session.speak(language);
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
