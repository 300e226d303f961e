import { Injectable, inject, signal } from '@angular/core';
import type { MessageValues } from '@kunak/platform/rules';
import { ApiOffline, ApiRefusal, ApiSignedOut } from '../api/api-errors';
import type { Text } from '../texts/message';
import { Texts } from '../texts/texts';
import { stateTexts } from './state.texts';

export type Toast = { readonly id: number; readonly text: string; readonly kind: 'done' | 'failed'; readonly undo?: () => Promise<unknown> | void };
export type ToastOptions = { readonly values?: MessageValues; readonly undo?: () => Promise<unknown> | void };

/** Short news about what was just done, with Undo where it can be undone. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly texts = inject(Texts);
  private next = 0;
  readonly list = signal<readonly Toast[]>([]);

  /** Done. With `undo` the news stays for 10 seconds, else for 5. */
  done(text: Text, { values, undo }: ToastOptions = {}): void {
    this.add({ id: this.next++, text: this.texts.t(text, values), kind: 'done', undo }, undo ? 10_000 : 5_000);
  }

  /** Says why it was not done. After a lost session the sign-in stands there already; errors that are not ours go on to the error handler. */
  failed(error: unknown): void {
    if (error instanceof ApiSignedOut) return;
    if (!(error instanceof ApiRefusal || error instanceof ApiOffline)) throw error;
    this.add({ id: this.next++, text: error.message, kind: 'failed' }, 12_000);
  }

  async undo(toast: Toast): Promise<void> {
    this.close(toast);
    try {
      await toast.undo?.();
      this.done(stateTexts.undone);
    } catch (error) {
      this.failed(error);
    }
  }

  close(toast: Toast): void {
    this.list.update((list) => list.filter((other) => other.id !== toast.id));
  }

  private add(toast: Toast, milliseconds: number): void {
    this.list.update((list) => [...list.slice(-2), toast]);
    setTimeout(() => this.close(toast), milliseconds);
  }
}
