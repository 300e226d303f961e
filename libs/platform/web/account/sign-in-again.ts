import { Component, inject } from '@angular/core';
import { Modal } from '../dialogs/modal';
import { Texts } from '../texts/texts';
import { signInTexts } from './sign-in.texts';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

/** Stands over the page when the session has ended, so that what is typed there is not lost. */
@Component({
  selector: 'k-sign-in-again',
  imports: [Modal, SignInForm],
  template: `
    <dialog class="k-stack" aria-labelledby="sign-in-again" [kModal]="session.ended()">
      <h2 id="sign-in-again">{{ t(texts.againTitle) }}</h2>
      <p>{{ t(texts.againLead) }}</p>
      <k-sign-in-form />
    </dialog>
  `,
  styles: `
    dialog {
      width: min(32rem, calc(100vw - 2 * var(--k-4)));
      padding: var(--k-6);
      border: 1px solid var(--k-line);
      border-radius: var(--k-radius-l);
      background: var(--k-surface);
      box-shadow: var(--k-shadow);
    }
    /* Whoever walks up to a screen that was left alone sees nothing of it. */
    dialog::backdrop {
      background: var(--k-bg);
    }
    dialog:not([open]) {
      display: none;
    }
  `,
})
export class SignInAgain {
  protected readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = signInTexts;
}
