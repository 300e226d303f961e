import { Component, computed, inject } from '@angular/core';
import { clockOfGridMinute, hoursOfFrame } from '@kunak/conference/rules';
import { Formats, Texts } from '@kunak/platform/web';
import { blocksOfDay } from './grid-blocks';
import { pagesOf } from './print-pages';
import { ScheduleDraft } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';
import { SessionBlock } from './session-block';

const MINUTES_A_STEP = 15;

/** Each day on a sheet of its own, A4 across; more rooms than a sheet can hold go on to the next. */
@Component({
  selector: 'conference-printed-days',
  imports: [SessionBlock],
  host: { class: 'k-print-only' },
  template: `
    @for (page of pages(); track page.id) {
      <section>
        <h2>{{ formats.weekday(page.day) }}</h2>
        <div class="heads" [style.--columns]="page.columns.length">
          @for (column of page.columns; track column.id) {
            <strong>{{ column.name }}</strong>
          }
        </div>
        <div class="body" [style.--columns]="page.columns.length">
          @for (hour of page.hours; track hour.top) {
            <span class="hour" [style.inset-block-start.%]="hour.top">{{ hour.clock }}</span>
          }
          @for (column of page.columns; track column.id) {
            <div class="column">
              @for (block of column.blocks; track block.session.id) {
                <div
                  class="place"
                  [style.inset-block-start.%]="block.top"
                  [style.block-size.%]="block.height"
                  [style.inset-inline-start.%]="(100 / block.lane.lanes) * block.lane.lane"
                  [style.inline-size.%]="100 / block.lane.lanes"
                >
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
      const share = (minutes: number): number => (minutes / (frame.to - frame.from)) * 100;
      const rooms = [{ id: '', name: this.language.t(scheduleTexts.withoutRoom) }, ...this.draft.rooms().map(({ id, name }) => ({ id, name: this.language.written(name) }))];
      const columns = rooms.flatMap(({ id, name }) => {
        const blocks = inRoom.get(id)?.map((block) => ({ ...block, top: share(block.from - frame.from), height: share(block.minutes) }));
        return blocks ? [{ id, name, blocks }] : [];
      });
      const hours = hoursOfFrame(frame).map((minute) => ({ clock: clockOfGridMinute(minute), top: share(minute - frame.from) }));
      return pagesOf(columns).map((part, index) => ({ id: `${day} ${index}`, day, columns: part, hours }));
    }),
  );
}
