import { Injectable, inject } from '@angular/core';
import { Texts, Toasts } from '@kunak/platform/web';
import type { Text, ToastOptions } from '@kunak/platform/web';
import { eventTexts } from './event/event.texts';
import type { Pasted } from './typed';

/** Says that something was saved, and what was taken out of pasted text on the way. */
@Injectable({ providedIn: 'root' })
export class SavedNews {
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);

  saved(text: Text, pasted: Pasted, options: ToastOptions = {}): void {
    const said = this.texts.t(text, options.values);
    if (pasted.hadInvisible) this.toasts.done(eventTexts.cleaned, { ...options, values: { text: said } });
    else this.toasts.done(said, options);
  }
}
