import { Injectable } from '@angular/core';

/** The secret of an invitation link while its holder signs in first. In memory alone: closing the page forgets it. */
@Injectable({ providedIn: 'root' })
export class InvitationToken {
  private kept = '';

  /** What stood behind the `#` of the address, or what stood there a moment ago. */
  take(fragment: string | null): string {
    if (fragment) this.kept = fragment;
    return this.kept;
  }
}
