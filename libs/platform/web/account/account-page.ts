import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageSwitch } from '../face/language-switch';
import { ThemeSwitch } from '../face/theme-switch';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { accountTexts } from './account.texts';
import { Session } from './session';
import { safetyTexts } from './safety/safety.texts';
import { SessionList } from './session-list';

/** The person's own settings, the same in every face. */
@Component({
  selector: 'k-account-page',
  imports: [Button, LanguageSwitch, PageHeader, RouterLink, SessionList, ThemeSwitch],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header
      back="/"
      [title]="texts.title"
      [backText]="texts.back"
      [lead]="t(texts.lead, { name: session.me()?.displayName, host: session.me()?.hostName })"
    />
    <section class="k-stack">
      <h2>{{ t(texts.settings) }}</h2>
      <k-language-switch />
      <k-theme-switch />
    </section>
    <section class="k-stack">
      <h2>{{ t(safety.title) }}</h2>
      <p class="k-quiet">{{ t(safety.summary) }}</p>
      <div class="k-line">
        <a kButton="secondary" icon="key-round" routerLink="/account/safety"
          >{{ t(safety.open) }}<span class="k-hidden">: {{ t(safety.title) }}</span></a
        >
      </div>
    </section>
    <section class="k-stack">
      <h2>{{ t(texts.sessions) }}</h2>
      <p class="k-quiet">{{ t(texts.sessionsHint) }}</p>
      <k-session-list />
    </section>
    <section class="k-stack">
      <h2>{{ t(texts.signOut) }}</h2>
      <p class="k-quiet">{{ t(texts.signOutHint) }}</p>
      <div class="k-line">
        <button kButton="secondary" type="button" icon="log-out" (click)="signOut()">{{ t(texts.signOut) }}</button>
      </div>
    </section>
  `,
})
export class AccountPage {
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = accountTexts;
  protected readonly safety = safetyTexts;

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
