import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Menu, Session, Shortcuts, Texts, Theme, Toasts, faceTexts } from '@kunak/platform/web';
import type { MenuItem } from '@kunak/platform/web';

/** The person's own things: account, language, colours, shortcuts, another host, the way out. */
@Component({
  selector: 'app-account-menu',
  imports: [Menu],
  template: `
    @if (session.me(); as me) {
      <k-menu words compact icon="user" [label]="me.displayName || texts.account" [items]="items()" />
    }
  `,
})
export class AccountMenu {
  private readonly router = inject(Router);
  private readonly shortcuts = inject(Shortcuts);
  private readonly theme = inject(Theme);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly texts = faceTexts;

  protected readonly items = computed<readonly MenuItem[]>(() => {
    const { t } = this.reader;
    const russian = this.reader.language() === 'ru';
    const dark = this.theme.name() === 'dark';
    const others = this.session.me()?.hosts.filter(({ id }) => id !== this.session.me()?.hostId) ?? [];
    return [
      { label: faceTexts.account, icon: 'settings', act: () => void this.router.navigateByUrl('/account') },
      { label: russian ? faceTexts.inEnglish : faceTexts.inRussian, icon: 'languages', act: () => this.trying(this.session.speak(russian ? 'en' : 'ru')) },
      {
        label: `${t(faceTexts.theme)}: ${t(dark ? faceTexts.themeLight : faceTexts.themeDark)}`,
        icon: dark ? 'sun' : 'moon',
        act: () => this.theme.choose(dark ? 'light' : 'dark'),
      },
      { label: faceTexts.shortcuts, icon: 'keyboard', act: () => this.shortcuts.helpOpen.set(true) },
      ...others.map(({ id, name }): MenuItem => ({
        label: t(faceTexts.otherHost, { name }),
        icon: 'building',
        act: () => this.trying(this.session.chooseHost(id)),
      })),
      { label: faceTexts.signOut, icon: 'log-out', act: () => this.trying(this.session.signOut()) },
    ];
  });

  private trying(work: Promise<void>): void {
    work.catch((error: unknown) => this.toasts.failed(error));
  }
}
