import { Component, inject, input } from '@angular/core';
import { formatMessage, languages } from '@kunak/platform/rules';
import type { CalendarDate, Language } from '@kunak/platform/rules';
import { Texts } from '@kunak/platform/web';
import { letterDate, registrationMails } from '@kunak/registration/rules';
import { inviteTexts } from './invite.texts';

/** The letter as it goes out, in each language, before anything goes out. */
@Component({
  selector: 'registration-letter-preview',
  host: { class: 'k-columns' },
  template: `
    @for (language of languages; track language) {
      <article class="k-card" [attr.lang]="language">
        <h3>{{ mail.subject[language] }}</h3>
        <p class="k-break">{{ body(language) }}</p>
      </article>
    }
  `,
  styles: `
    article {
      display: grid;
      gap: var(--k-2);
      align-content: start;
    }
  `,
})
export class LetterPreview {
  readonly until = input.required<CalendarDate | null>();
  protected readonly t = inject(Texts).t;
  protected readonly languages = languages;
  protected readonly mail = registrationMails.invitation;

  protected body(language: Language): string {
    const until = this.until();
    const date = until ? letterDate(`${until}T12:00:00Z`, language, 'UTC') : '…';
    return formatMessage(this.mail.body, language, { link: inviteTexts.linkHere[language], date }).trim();
  }
}
