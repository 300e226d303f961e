import { Component, computed, inject } from '@angular/core';
import { Button, Notice, Texts } from '@kunak/platform/web';
import { OutboxState, attendanceStatusTexts, isAttendance, markRefusal, marksOpenBefore } from '@kunak/trainings/rules';
import type { Item } from '../queue/parcels';
import { Queue } from '../queue/queue';
import { registerTexts } from './register.texts';

/** What the server did not accept: about whom, why and what to do. It stays until somebody has read it. */
@Component({
  selector: 'venue-refused-marks',
  imports: [Button, Notice],
  host: { '[hidden]': 'refused().length === 0' },
  template: `
    @if (refused().length > 0) {
      <k-notice kind="danger" role="status" [title]="t(texts.refusedTitle, { count: refused().length })">
        <ul>
          @for (item of refused(); track item.id) {
            <li>
              <p>
                <strong>{{ item.what }}</strong>
              </p>
              <p>{{ item.why }}</p>
              <button kButton="secondary" type="button" icon="check" (click)="queue.dismiss(item.id)">{{ t(texts.letGo) }}</button>
            </li>
          }
        </ul>
      </k-notice>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--k-4);
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: var(--k-1);
      justify-items: start;
    }
  `,
})
export class RefusedMarks {
  protected readonly queue = inject(Queue);
  protected readonly t = inject(Texts).t;
  protected readonly texts = registerTexts;
  protected readonly refused = computed(() =>
    this.queue.outbox().items.flatMap((item) => (item.state === OutboxState.Refused ? [{ id: item.id, what: this.whatOf(item), why: this.whyOf(item) }] : [])),
  );

  private whatOf({ payload }: Item): string {
    if (payload.kind === 'walk-in') return payload.name;
    if (payload.kind === 'merge' || !isAttendance(payload.status)) return payload.guest;
    return this.t(registerTexts.marked, { name: payload.guest, status: this.t(attendanceStatusTexts[payload.status]) });
  }

  private whyOf({ refusal, payload }: Item): string {
    const reason = markRefusal(refusal ?? '');
    return reason ? this.t(reason.message, { minutes: marksOpenBefore, status: payload.kind === 'mark' ? payload.status : '' }) : (refusal ?? '');
  }
}
