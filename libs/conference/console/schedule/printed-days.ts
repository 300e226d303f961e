import { Component, computed, inject } from '@angular/core';
import { clockOfGridMinute, hoursOfFrame } from '@kunak/conference/rules';
import { Formats, Texts } from '@kunak/platform/web';
import { Box } from './box';
import type { Drawn } from './box';
import { blocksOfDay } from './grid-blocks';
import type { GridBlock } from './grid-blocks';
import { pagesOf } from './print-pages';
import { ScheduleDraft } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';
import { SessionBlock } from './session-block';

const MINUTES_A_STEP = 15;

/** Each day on a sheet of its own, A4 across; more rooms than a sheet can hold go on to the next. */
@Component({
  selector: 'conference-printed-days',
  imports: [Box, SessionBlock],
  host: { class: 'k-print-only' },
  template: `
    @for (page of pages(); track page.id) {
      <section>
        <h2>{{ formats.weekday(page.day) }}</h2>
        <div class="heads" [conferenceBox]="{ columns: page.columns.length }">
          @for (column of page.columns; track column.id) {
            <strong>{{ column.name }}</strong>
          }
        </div>
        <div class="body" [conferenceBox]="{ columns: page.columns.length }">
          @for (hour of page.hours; track hour.top) {
            <span class="hour" [conferenceBox]="{ top: hour.top }">{{ hour.clock }}</span>
          }
          @for (column of page.columns; track column.id) {
            <div class="column">
              @for (block of column.blocks; track block.session.id) {
                <div class="place" [conferenceBox]="block.box">
                  <conference-session-block [session]="block.session" [confirmed]="draft.isConfirmed(block.session)" />
                </div>
              }
            </div>
          }
        </div>
      </section>
    }
  `,
  styleUrl: './printed-days.css',
})
export class PrintedDays {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly formats = inject(Formats);
  private readonly language = inject(Texts);

  protected readonly pages = computed(() =>
    this.draft.days().flatMap((day) => {
      const { frame, inRoom } = blocksOfDay(this.draft.sessions(), day, this.draft.event, MINUTES_A_STEP);
      const share = (minutes: number): string => `${(minutes / (frame.to - frame.from)) * 100}%`;
      const rooms = [
        { id: '', name: this.language.t(scheduleTexts.withoutRoom) },
        ...this.draft.rooms().map(({ id, name }) => ({ id, name: this.language.written(name) })),
      ];
      const columns = rooms.flatMap(({ id, name }) => {
        const blocks = inRoom.get(id)?.map((block) => ({ session: block.session, box: boxOf(block, share, frame.from) }));
        return blocks ? [{ id, name, blocks }] : [];
      });
      const hours = hoursOfFrame(frame).map((minute) => ({ clock: clockOfGridMinute(minute), top: share(minute - frame.from) }));
      return pagesOf(columns).map((part, index) => ({ id: `${day} ${index}`, day, columns: part, hours }));
    }),
  );
}

function boxOf({ from, minutes, lane: { lane, lanes } }: Omit<GridBlock<unknown>, 'session'>, share: (minutes: number) => string, first: number): Drawn {
  return { top: share(from - first), tall: share(minutes), start: `${(100 / lanes) * lane}%`, wide: `${100 / lanes}%` };
}
