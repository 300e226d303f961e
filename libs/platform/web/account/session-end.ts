import { Component, inject } from '@angular/core';
import { Session } from './session';
import { SignInAgain } from './sign-in-again';

/** Waits for the end of the session; each frame has one. The form itself is fetched only then. */
@Component({
  selector: 'k-session-end',
  imports: [SignInAgain],
  template: `
    @defer (when session.ended()) {
      <k-sign-in-again />
    }
  `,
})
export class SessionEnd {
  protected readonly session = inject(Session);
}
