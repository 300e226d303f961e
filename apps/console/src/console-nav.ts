import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { EventInView, Icon, Navigation, Texts, faceTexts } from '@kunak/platform/web';
import { inGroups } from './event-sections';

/** The sections: those of the whole host, then those of the event in view. */
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
        @for (group of groups(); track $index) {
          <div class="group">
            @for (entry of group; track entry.link) {
              <a routerLinkActive="here" ariaCurrentWhenActive="page" [routerLink]="entry.link"><k-icon [name]="entry.icon" />{{ t(entry.label) }}</a>
            }
          </div>
        }
      </nav>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-4);
      align-content: start;
    }
    nav,
    .group {
      display: grid;
      gap: 2px;
    }
    .group + .group {
      margin-block-start: var(--k-1);
      padding-block-start: var(--k-1);
      border-block-start: 1px solid var(--k-line);
    }
    a {
      display: flex;
      gap: var(--k-3);
      align-items: center;
      min-height: 36px;
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
    /* On a flat laptop all sections are in sight at once; a finger keeps its larger rows. */
    @media (max-height: 900px) and (pointer: fine) {
      :host {
        gap: var(--k-2);
      }
      nav,
      .group {
        gap: 0;
      }
      a {
        min-height: 32px;
        padding-block: 2px;
      }
    }
  `,
})
export class ConsoleNav {
  protected readonly navigation = inject(Navigation);
  protected readonly inView = inject(EventInView);
  protected readonly groups = computed(() => inGroups(this.navigation.ofEvent()));
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
}
