import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Texts } from '../texts/texts';
import { Api } from './api';
import { ApiOffline, ApiRefusal } from './api-errors';
import { apiTexts } from './api.texts';

type Refused = { readonly errors?: readonly { message: string; extensions?: { code?: string; field?: string } }[] };

/** Takes a file that the server makes and hands it to the browser. A refusal arrives as words and not as a broken file. */
@Injectable({ providedIn: 'root' })
export class Download {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly document = inject(DOCUMENT);

  /** `name` stays in the person's list of downloads: a neutral one. */
  async save(address: string, name: string): Promise<void> {
    this.give(await this.api.proven(() => this.bytes(address)), name);
  }

  /** Bytes that an operation brought along in base64. */
  saveBase64(base64: string, name: string): void {
    this.give(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]), name);
  }

  private give(bytes: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(bytes);
    link.download = name;
    link.click();
    // The browser has begun by then; the copy in memory goes.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  private async bytes(address: string): Promise<Blob> {
    const response = await fetch(address, { headers: this.api.headers(), credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer' }).catch(
      () => {
        // TypeError: no network, no server, a dropped connection.
        throw new ApiOffline(this.texts.t(apiTexts.offline));
      },
    );
    if (response.ok) return response.blob();
    const answer = (await response.json().catch(() => ({}))) as Refused;
    throw answer.errors?.length ? this.api.refusalOf(answer.errors) : new ApiRefusal('platform.broken', this.texts.t(apiTexts.broken));
  }
}
