import { Component, inject, output, signal } from '@angular/core';
import { Button, Dialog, Notice, Texts } from '@kunak/platform/web';
import { Queue } from '../queue/queue';
import { leavingTexts } from './leaving.texts';

/** Signing out while marks wait: nothing stays on a device, so they go first. */
@Component({
  selector: 'venue-leaving-dialog',
  imports: [Button, Dialog, Notice],
  template: `
    <k-dialog [title]="t(texts.title, { count })" [open]="true" (openChange)="$event || answered.emit(false)">
      <p>{{ t(texts.lead) }}</p>
      @if (failed()) {
        <k-notice kind="warn" role="status">{{ t(texts.notSent) }}</k-notice>
      }
      <div actions class="k-stack">
        <button kButton type="button" icon="send" [busy]="sending()" (click)="send()">{{ t(texts.send) }}</button>
        <button kButton="secondary" type="button" (click)="answered.emit(false)">{{ t(texts.stay) }}</button>
        <button kButton="danger" type="button" icon="trash" (click)="answered.emit(true)">{{ t(texts.lose) }}</button>
      </div>
    </k-dialog>
  `,
})
export class LeavingDialog {
  readonly answered = output<boolean>();
  private readonly queue = inject(Queue);
  protected readonly t = inject(Texts).t;
  protected readonly texts = leavingTexts;
  protected readonly count = this.queue.waiting();
  protected readonly sending = signal(false);
  protected readonly failed = signal(false);

  protected async send(): Promise<void> {
    this.sending.set(true);
    const gone = await this.queue.sendAll();
    this.sending.set(false);
    this.failed.set(!gone);
    if (gone) this.answered.emit(true);
  }
}
