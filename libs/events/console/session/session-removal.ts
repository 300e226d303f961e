import { Injectable, inject } from '@angular/core';
import type { LocalizedText } from '@kunak/platform/rules';
import { Api, Texts, Toasts } from '@kunak/platform/web';
import { sessionTexts } from './session.texts';
import { DeleteSessionOperation, RestoreSessionOperation } from './sessions.graphql.ts';

/** Removes sessions, and offers to bring each back. */
@Injectable({ providedIn: 'root' })
export class SessionRemoval {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);

  /** `broughtBack` runs after an undo. @throws what the server says when the session must stay */
  async remove({ id, title }: { readonly id: string; readonly title: LocalizedText }, broughtBack: () => void): Promise<void> {
    await this.api.run(DeleteSessionOperation, { id });
    this.toasts.done(sessionTexts.removed, {
      values: { title: this.texts.written(title) },
      undo: async () => {
        await this.api.run(RestoreSessionOperation, { id });
        broughtBack();
      },
    });
  }
}
