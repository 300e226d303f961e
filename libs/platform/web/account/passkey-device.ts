import { DOCUMENT, Injectable, inject } from '@angular/core';
import { ApiRefusal } from '../api/api-errors';
import { Texts } from '../texts/texts';
import { passkeyTexts } from './passkey.texts';

/** Asks the person's device for a passkey. The library that speaks with it is fetched only then. */
@Injectable({ providedIn: 'root' })
export class PasskeyDevice {
  private readonly texts = inject(Texts);
  private readonly window = inject(DOCUMENT).defaultView;

  /** Browsers know no passkeys for a bare address such as 127.0.0.1. */
  readonly works = Boolean(this.window && 'PublicKeyCredential' in this.window) && !/^[\d.]+$|^\[/.test(this.window?.location.hostname ?? '');

  /** A new passkey; null when the person would rather not. */
  create(options: string): Promise<string | null> {
    return this.ask(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser');
      return startRegistration({ optionsJSON: JSON.parse(options) as Parameters<typeof startRegistration>[0]['optionsJSON'] });
    });
  }

  /** The answer of a passkey that is there; null when the person would rather not. */
  show(options: string): Promise<string | null> {
    return this.ask(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      return startAuthentication({ optionsJSON: JSON.parse(options) as Parameters<typeof startAuthentication>[0]['optionsJSON'] });
    });
  }

  private async ask(act: () => Promise<unknown>): Promise<string | null> {
    try {
      return JSON.stringify(await act());
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      // The person closed the browser's own window, or let it wait for too long.
      if (name === 'NotAllowedError' || name === 'AbortError') return null;
      const known = code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || name === 'InvalidStateError';
      throw new ApiRefusal('accounts.passkeyDevice', this.texts.t(known ? passkeyTexts.there : passkeyTexts.failed));
    }
  }
}
