import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

/** Whether the server can be reached, as far as the browser and our own last call know, and how much waits to be sent. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  readonly online = signal(this.window?.navigator.onLine ?? true);
  /** Marks that are stored on this device and not yet on the server. */
  readonly waiting = signal(0);

  constructor() {
    this.window?.addEventListener('online', () => this.online.set(true));
    this.window?.addEventListener('offline', () => this.online.set(false));
  }
}
