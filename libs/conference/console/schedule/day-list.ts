import { Component, computed, inject, output } from '@angular/core';
import { Empty, Texts } from '@kunak/platform/web';
import { DayBlocks } from './day-blocks';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';
import { SessionBlock } from './session-block';

/** The day on a narrow screen: room after room, by time. A tap chooses; what can be done stands below. */
@Component({
  selector: 'conference-day-list',
  imports: [Empty, SessionBlock],
  template: `
    @for (column of busy(); track column.id) {
      <section class="k-stack">
        <h2>{{ column.name }}</h2>
        <ul>
          @for (block of column.blocks; track block.session.id) {
            <li>
              <button
                type="button"
                [attr.data-session]="block.session.id"
                [attr.aria-pressed]="view.chosen() === block.session.id"
                (click)="view.chosen.set(block.session.id)"
                (dblclick)="opened.emit(block.session)"
              >
                <conference-session-block
                  [session]="block.session"
                  [conflicts]="draft.conflictsBySession().get(block.session.id) ?? []"
                  [confirmed]="draft.isConfirmed(block.session)"
                />
              </button>
            </li>
          }
        </ul>
      </section>
    } @empty {
      <k-empty icon="calendar-days" [title]="texts.nothingThisDay" [hint]="texts.nothingThisDayHint" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-5);
    }
    ul {
      display: grid;
      gap: var(--k-2);
      padding: 0;
      list-style: none;
    }
    button {
      display: block;
      inline-size: 100%;
      min-block-size: 48px;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: none;
    }
    button[aria-pressed='true'] {
      outline: 2px solid var(--k-ink);
      outline-offset: 1px;
    }
  `,
})
export class DayList {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly view = inject(ScheduleView);
  protected readonly day = inject(DayBlocks);
  protected readonly t = inject(Texts).t;
  protected readonly texts = scheduleTexts;
  readonly opened = output<ScheduleSession>();
  protected readonly busy = computed(() => this.day.columns().filter(({ blocks }) => blocks.length > 0));
}
