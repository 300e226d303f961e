import { Injectable, inject } from '@angular/core';
import { Texts } from '../texts/texts';
import { Api } from './api';
import { ApiOffline, ApiRefusal } from './api-errors';
import { apiTexts } from './api.texts';

export type Uploaded = { readonly id: string; readonly name: string; readonly size: number };
type Answer = Partial<Uploaded> & { readonly errors?: readonly { message: string; extensions?: { code?: string; field?: string } }[] };

/** Sends a file as raw bytes; the mutation that follows gets its id. */
@Injectable({ providedIn: 'root' })
export class Upload {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);

  /** `progress` hears shares from 0 to 1. XMLHttpRequest, because fetch does not tell how far a body has gone. */
  send(file: File, progress: (share: number) => void = () => undefined): Promise<Uploaded> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/files');
      for (const [name, value] of Object.entries(this.api.headers())) request.setRequestHeader(name, value);
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      // A file's name may hold any letters; a header may not.
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
      request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
      request.addEventListener('error', () => reject(new ApiOffline(this.texts.t(apiTexts.offline))));
      request.addEventListener('load', () => {
        const answer = this.read(request.responseText);
        if (answer.id) resolve({ id: answer.id, name: answer.name ?? file.name, size: answer.size ?? file.size });
        else reject(answer.errors?.length ? this.api.refusalOf(answer.errors) : new ApiRefusal('platform.broken', this.texts.t(apiTexts.broken)));
      });
      request.send(file);
    });
  }

  private read(text: string): Answer {
    try {
      return JSON.parse(text) as Answer;
    } catch {
      // A proxy's page, not our answer.
      return {};
    }
  }
}
