import { Component, DOCUMENT, DestroyRef, inject, input } from '@angular/core';
import { SignOutOperation } from '../account/account.graphql.ts';
import { Api } from '../api/api';
import { Icon } from '../icons/icon';
import { partTexts } from '../parts/part.texts';
import { Texts } from '../texts/texts';

/** Leaves at once: the screen empties, the session ends, a neutral page takes the place. Shift three times does the same. The portal has it on every page of somebody who is signed in. */
@Component({
  selector: 'k-leave-page',
  imports: [Icon],
  host: { class: 'k-no-print' },
  template: `
    <button type="button" [attr.aria-label]="t(texts.leave)" [title]="t(texts.leaveHint)" (click)="leave()">
      <k-icon name="x" /><span class="long">{{ t(texts.leave) }}</span
      ><span class="short">{{ t(texts.leaveShort) }}</span>
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      min-height: var(--k-control);
      padding: var(--k-1) var(--k-4);
      border: 1.5px solid var(--k-ink);
      border-radius: var(--k-radius);
      background: var(--k-ink);
      color: var(--k-bg);
      font-weight: 600;
      cursor: pointer;
    }
    .short {
      display: none;
    }
    @media (width < 28rem) {
      button {
        padding-inline: var(--k-2);
        font: 600 var(--k-text-s) var(--k-sans);
      }
      k-icon,
      .long {
        display: none;
      }
      .short {
        display: inline;
      }
    }
  `,
})
export class LeavePage {
  /** Where to: the server sends on to a page of the host's choice that says nothing of who was here. */
  readonly to = input('/leave');
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private presses: number[] = [];
  protected readonly t = inject(Texts).t;
  protected readonly texts = partTexts;

  constructor() {
    const count = (event: KeyboardEvent): void => this.count(event);
    this.document.addEventListener('keydown', count);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', count));
  }

  protected leave(): void {
    const window = this.document.defaultView;
    this.document.documentElement.setAttribute('hidden', '');
    window?.sessionStorage.clear();
    const gone = (): void => window?.location.replace(this.to());
    // Half a second at most: the page must be gone, whether the server answers or not.
    setTimeout(gone, 500);
    this.api.run(SignOutOperation).then(gone, gone);
  }

  private count(event: KeyboardEvent): void {
    // A key that is held down is one press.
    if (event.repeat) return;
    this.presses = event.key === 'Shift' ? [...this.presses, event.timeStamp].filter((time) => event.timeStamp - time < 5_000) : [];
    if (this.presses.length >= 3) this.leave();
  }
}
