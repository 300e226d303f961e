import { Component, inject } from '@angular/core';
import { Button, Notice, Progress, Texts } from '@kunak/platform/web';
import { BatchWatch } from './batch-watch';
import { batchTexts } from './batch.texts';

/** How far issuing has come, and what came of it. */
@Component({
  selector: 'certificates-batch-card',
  imports: [Button, Notice, Progress],
  host: { '[hidden]': 'watch.batch() === null' },
  template: `
    @if (watch.batch(); as batch) {
      @if (watch.underWay()) {
        <div class="k-card k-stack">
          <k-progress [label]="texts.underWay" [done]="batch.done" [total]="batch.total" />
          <p class="k-quiet" role="status">{{ t(watch.unreachable() ? texts.waiting : texts.underWayHint) }}</p>
        </div>
      } @else {
        <k-notice role="status" [kind]="batch.refused.length > 0 ? 'warn' : 'ok'" [title]="t(texts.done, { issued: batch.issued })">
          <div class="k-stack">
            @if (batch.already > 0) {
              <p>{{ t(texts.already, { already: batch.already }) }}</p>
            }
            @if (batch.refused.length > 0) {
              <div>
                <p>{{ t(texts.refused, { count: batch.refused.length }) }}</p>
                <ul>
                  @for (one of batch.refused; track one.participationId) {
                    <li>{{ one.displayName }}: {{ one.reason }}</li>
                  }
                </ul>
              </div>
            }
            <div>
              <button kButton="secondary" type="button" (click)="watch.hide()">{{ t(texts.hide) }}</button>
            </div>
          </div>
        </k-notice>
      }
    }
  `,
})
export class BatchCard {
  protected readonly watch = inject(BatchWatch);
  protected readonly t = inject(Texts).t;
  protected readonly texts = batchTexts;
}
