import { Component, computed, inject, input } from '@angular/core';
import type { CalendarDate } from '@kunak/platform/rules';
import { Box } from './box';
import type { Column } from './day-blocks';
import { Moving } from './moving';
import { SessionBlock } from './session-block';

/** Where a session on its way would stand, with what would speak against it. The only part that is drawn anew at each step of the pointer. */
@Component({
  selector: 'conference-move-ghost',
  imports: [Box, SessionBlock],
  template: `
    @if (shape(); as at) {
      <div data-ghost class="ghost" aria-hidden="true" [conferenceBox]="{ top: at.top, tall: at.tall + 'px', start: at.start, wide: at.wide }">
        <conference-session-block [session]="at.session" [conflicts]="moving.conflicts()" [low]="at.tall < 40" />
      </div>
    }
  `,
  styles: `
    /* Not an item of the grid that it lies over: that would make a second row. */
    :host {
      position: absolute;
      inset: 0;
      z-index: 3;
      pointer-events: none;
    }
    .ghost {
      position: absolute;
      padding-inline: 2px;
      pointer-events: none;
      scroll-margin-block-end: 11rem;
      filter: drop-shadow(0 4px 10px rgb(0 0 0 / 0.3));
    }
    conference-session-block {
      outline: 2px dashed var(--k-ink);
      outline-offset: -1px;
    }
  `,
})
export class MoveGhost {
  readonly columns = input.required<readonly Column[]>();
  readonly day = input.required<CalendarDate>();
  readonly top = input.required<(minute: number) => string>();
  readonly tall = input.required<(minutes: number) => number>();
  protected readonly moving = inject(Moving);

  protected readonly shape = computed(() => {
    const move = this.moving.move();
    const column = this.columns().findIndex(({ id }) => id === move?.place.roomId);
    if (!move || move.aside || column < 0 || move.place.day !== this.day()) return null;
    const { session, place } = move;
    const width = 100 / this.columns().length;
    const startsAt = this.moving.startsAt();
    return {
      session: { ...session, startsAt },
      top: this.top()(place.minute),
      tall: this.tall()(session.minutes),
      start: `${width * column}%`,
      wide: `${width}%`,
    };
  });
}
