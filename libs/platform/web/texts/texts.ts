import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { closestLanguage, formatMessage, localized } from '@kunak/platform/rules';
import type { Language, LocalizedText, MessageValues } from '@kunak/platform/rules';
import type { Text } from './message';

/**
 * The interface's language and its texts. Templates read `t(...)`, so a switch redraws the words and leaves forms alone.
 * Nothing is kept in the browser: the account remembers the language, and until sign-in the browser's wish counts.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly document = inject(DOCUMENT);
  readonly language = signal<Language>(closestLanguage(this.document.defaultView?.navigator.languages.join(',')));

  constructor() {
    effect(() => this.document.documentElement.setAttribute('lang', this.language()));
  }

  /** The text in the reader's language. An arrow, so that a component can keep it as its own `t`. */
  readonly t = (text: Text | null | undefined, values?: MessageValues): string => {
    if (text === null || text === undefined) return '';
    return typeof text === 'string' ? text : formatMessage(text, this.language(), values);
  };

  /** What the host wrote, in the reader's language or else in the other. */
  readonly written = (text: LocalizedText | null | undefined): string => localized(text, this.language());

  /** What the person chose during this visit, if they did: it wins over what the account remembers. */
  chosen: Language | null = null;

  choose(language: Language): void {
    this.chosen = language;
    this.language.set(language);
  }
}
