import { DestroyRef, Injectable, inject } from '@angular/core';
import { Api } from '@kunak/platform/web';
import { Moving } from './moving';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleVersionOperation } from './schedule.graphql.ts';

const LOOKS_EVERY = 12_000;

/** Two people edit at once: each sees what the other did, a few seconds later, and never in the middle of a move. */
@Injectable()
export class ColleaguesAtWork {
  private readonly api = inject(Api);
  private readonly draft = inject(ScheduleDraft);
  private readonly moving = inject(Moving);
  private readonly destroyed = inject(DestroyRef);

  watch(): void {
    const timer = setInterval(() => void this.look(), LOOKS_EVERY);
    this.destroyed.onDestroy(() => clearInterval(timer));
  }

  /** One number tells whether anything changed; only then the schedule is read again. A lost connection is told elsewhere. */
  private async look(): Promise<void> {
    const known = this.draft.answer.value()?.event.programmeVersion;
    if (document.hidden || this.moving.move() || known === undefined || this.draft.answer.loading()) return;
    const { event } = await this.api.run(ScheduleVersionOperation, { slug: this.draft.event.slug }).catch(() => ({ event: null }));
    if (event && event.programmeVersion !== known && !this.moving.move()) this.draft.answer.reload();
  }
}
