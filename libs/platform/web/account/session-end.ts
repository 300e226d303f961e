import { Component, inject } from '@angular/core';
import { Proof } from './proof';
import { ProofDialog } from './proof-dialog';
import { Session } from './session';
import { SessionClock } from './session-clock';
import { SessionWarning } from './session-warning';
import { SignInAgain } from './sign-in-again';

/** Waits for the end of the session, or for the server to ask who is there; each frame has one. The forms themselves are fetched only then. */
@Component({
  selector: 'k-session-end',
  imports: [ProofDialog, SessionWarning, SignInAgain],
  template: `
    @defer (when proof.asked()) {
      <k-proof-dialog />
    }
    @defer (when clock.warns()) {
      @if (clock.warns()) {
        <k-session-warning />
      }
    }
    @defer (when session.ended()) {
      <k-sign-in-again />
    }
  `,
})
export class SessionEnd {
  protected readonly session = inject(Session);
  protected readonly proof = inject(Proof);
  protected readonly clock = inject(SessionClock);
}
