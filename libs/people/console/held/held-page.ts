import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { apiResource, Button, HeldList, PageHeader, Texts, Toasts, WhenReady, deciders } from '@kunak/platform/web';
import { ArchiveDialog } from './archive-dialog';
import { EraseDialog } from './erase-dialog';
import { HeldOfPersonOperation } from './held.graphql.ts';
import { heldTexts } from './held.texts';

/** What is held of one person; from here it is handed over, and erased. */
@Component({
  selector: 'person-held-page',
  imports: [ArchiveDialog, Button, EraseDialog, HeldList, PageHeader, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './held-page.html',
})
export class HeldPage {
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = heldTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly held = apiResource(HeldOfPersonOperation, () => ({ id: this.id() }), { keep: true, words: true });
  protected readonly archiving = signal(false);
  protected readonly erasing = signal(false);

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/people');
    this.toasts.done(heldTexts.erased);
  }
}
