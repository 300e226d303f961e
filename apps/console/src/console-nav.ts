import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { EventInView, Icon, Navigation, Texts, faceTexts } from '@kunak/platform/web';

/** The sections: those of the event in view first, then those of the whole host. */
@Component({
  selector: 'app-nav',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="t(texts.mainNavigation)">
      <a routerLink="/" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }"
        ><k-icon name="house" />{{ t(texts.home) }}</a
      >
      @for (entry of navigation.ofHost(); track entry.link) {
        <a routerLinkActive="here" ariaCurrentWhenActive="page" [routerLink]="entry.link"><k-icon [name]="entry.icon" />{{ t(entry.label) }}</a>
      }
    </nav>
    @if (inView.event(); as event) {
      <nav [attr.aria-label]="t(texts.eventNavigation)">
        <a class="event" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLink]="['/e', event.slug]" [routerLinkActiveOptions]="{ exact: true }">{{
          event.name
        }}</a>
        @for (entry of navigation.ofEvent(); track entry.link) {
          <a routerLinkActive="here" ariaCurrentWhenActive="page" [routerLink]="entry.link"><k-icon [name]="entry.icon" />{{ t(entry.label) }}</a>
        }
      </nav>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-5);
      align-content: start;
    }
    nav {
      display: grid;
      gap: 2px;
    }
    a {
      display: flex;
      gap: var(--k-3);
      align-items: center;
      min-height: 40px;
      padding: var(--k-1) var(--k-3);
      border-radius: var(--k-radius);
      color: var(--k-ink);
      text-decoration: none;
    }
    .event {
      font: 600 var(--k-text-s) var(--k-sans);
      color: var(--k-ink-2);
    }
    a k-icon {
      color: var(--k-ink-2);
    }
    a:hover {
      background: var(--k-sunken);
    }
    .here {
      background: var(--k-primary-soft);
      color: var(--k-primary);
      font-weight: 600;
    }
    .here k-icon {
      color: inherit;
    }
  `,
})
export class ConsoleNav {
  protected readonly navigation = inject(Navigation);
  protected readonly inView = inject(EventInView);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
}
