import { Component, computed, inject, signal } from '@angular/core';
import { apiResource, Button, HeldList, PageHeader, Session, Texts, Toasts, WhenReady } from '@kunak/platform/web';
import { HeldOfMeOperation } from './data.graphql.ts';
import { dataTexts } from './data.texts';
import { EraseDialog } from './erase-dialog';
import { TakeDialog } from './take-dialog';

/** What is held about the guest who looks, to take along and to erase. */
@Component({
  selector: 'data-page',
  imports: [Button, EraseDialog, HeldList, PageHeader, TakeDialog, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './data-page.html',
})
export class DataPage {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = dataTexts;
  protected readonly held = apiResource(HeldOfMeOperation, () => ({}), { keep: true, words: true });
  protected readonly host = computed(() => this.session.me()?.hostName ?? '');
  protected readonly taking = signal(false);
  protected readonly erasing = signal(false);
  protected readonly erased = signal(false);
  protected readonly goes = [dataTexts.goesCard, dataTexts.goesAnswers, dataTexts.goesCertificates, dataTexts.goesPlaces, dataTexts.goesAccount];

  /** Nobody is signed in any more; the browser is told to forget what it holds. */
  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
