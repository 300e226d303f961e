import { Component, DOCUMENT, inject, input, output } from '@angular/core';
import { formatMessage, languages } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import { Button, Notice, QrCode, Texts } from '@kunak/platform/web';
import { letterDate } from '@kunak/registration/rules';
import { printedTexts } from './printed-links.texts';

/** A way in on paper, for a person without e-mail. `name` is for the organiser's eyes and does not come out of the printer. */
export type PrintedLink = { readonly name: string; readonly link: string; readonly login: string | null; readonly expiresAt: string };

/** Links that are shown this once: one slip of paper each, that tells a stranger nothing. Stands on a page, never in a dialog: what is behind it would be printed too. */
@Component({
  selector: 'registration-printed-links',
  imports: [Button, Notice, QrCode],
  templateUrl: './printed-links.html',
  styleUrl: './printed-links.css',
})
export class PrintedLinks {
  readonly links = input.required<readonly PrintedLink[]>();
  readonly done = output<void>();
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Texts).t;
  protected readonly texts = printedTexts;
  protected readonly languages = languages;

  protected inLanguage(message: Message, language: Language, slip?: PrintedLink): string {
    const date = slip && letterDate(slip.expiresAt, language, 'UTC');
    return formatMessage(message, language, { date });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
