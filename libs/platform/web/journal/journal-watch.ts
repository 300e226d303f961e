import { Component, effect, inject } from '@angular/core';
import { canReadJournal } from '@kunak/platform/rules';
import { Session } from '../account/session';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { journalTexts } from './journal.texts';
import { RememberedHead } from './remembered-head';

/** Compares the journal's end with the one that this browser saw last, each time an organiser comes in, and says on every page where they differ. */
@Component({
  selector: 'k-journal-watch',
  imports: [Button, Notice],
  template: `
    @if (remembered.broken(); as broken) {
      <k-notice kind="danger" role="alert" [title]="texts.broken">
        <div class="k-stack">
          <p>{{ t(texts.brokenHint, { sequence: broken.sequence }) }}</p>
          <p class="line" translate="no">{{ verify(broken.text) }}</p>
          <p>{{ t(texts.brokenRestored) }}</p>
          <div class="k-line">
            <button kButton="secondary" type="button" (click)="goOn()">{{ t(texts.goOn) }}</button>
          </div>
        </div>
      </k-notice>
    }
  `,
  styles: `
    k-notice {
      margin-block-end: var(--k-6);
    }
    .line {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class JournalWatch {
  private readonly toasts = inject(Toasts);
  protected readonly remembered = inject(RememberedHead);
  protected readonly t = inject(Texts).t;
  protected readonly texts = journalTexts;

  constructor() {
    const session = inject(Session);
    effect(() => {
      const viewer = session.viewer();
      // Without an answer nothing is compared this time; the next start compares again.
      if (viewer && canReadJournal(viewer, null)) this.remembered.meet().catch(() => undefined);
    });
  }

  /** For the administrator's shell; a line holds no quotes. */
  protected verify(line: string): string {
    return `kunak audit verify --head '${line}'`;
  }

  protected async goOn(): Promise<void> {
    try {
      await this.remembered.goOn();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
