import { Component, computed, inject, output, signal } from '@angular/core';
import { Empty, Formats, SearchField, Tabs, Texts } from '@kunak/platform/web';
import type { Tab } from '@kunak/platform/web';
import { searchText, searchWords } from '@kunak/platform/rules';
import { ConflictList } from './conflict-list';
import { Dragging } from './dragging';
import { Moving } from './moving';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import type { UnplacedOrder } from './schedule-view';
import { scheduleTexts } from './schedule.texts';
import { SessionBlock } from './session-block';

const orders: Readonly<Record<UnplacedOrder, (one: ScheduleSession, other: ScheduleSession) => number>> = {
  title: () => 0,
  length: (one, other) => other.minutes - one.minutes,
  track: (one, other) => (one.track ?? '￿').localeCompare(other.track ?? '￿'),
};

/** Beside the grid: sessions that have no place yet, and everything that is in conflict. */
@Component({
  selector: 'conference-schedule-side',
  imports: [ConflictList, Empty, SearchField, SessionBlock, Tabs],
  templateUrl: './schedule-side.html',
  styleUrl: './schedule-side.css',
  host: { 'data-aside': '', '[class.target]': 'moving.move()?.aside', '[class.open]': 'moving.move()?.by === "pointer"', '(pointerdown)': 'press($event)' },
})
export class ScheduleSide {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly view = inject(ScheduleView);
  protected readonly moving = inject(Moving);
  protected readonly formats = inject(Formats);
  private readonly dragging = inject(Dragging);
  private readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  readonly opened = output<ScheduleSession>();
  readonly moved = output<ScheduleSession>();
  readonly shown = output<string>();
  protected readonly search = signal('');
  protected readonly orders = [
    { value: 'title', label: scheduleTexts.sortTitle },
    { value: 'length', label: scheduleTexts.sortLength },
    { value: 'track', label: scheduleTexts.sortTrack },
  ] as const;
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'unplaced', label: scheduleTexts.unplaced, count: this.draft.unplaced().length },
    { id: 'conflicts', label: scheduleTexts.conflicts, count: this.draft.conflicts().length },
  ]);
  /** Folded as people's names are, so that a palochka is found however it is typed. */
  protected readonly found = computed(() => {
    const wanted = searchWords(this.search());
    const named = this.draft.unplaced().map((session) => ({ session, title: this.language.written(session.title) }));
    const order = orders[this.view.order()];
    return named
      .filter(({ session, title }) => {
        const text = searchText([title, session.track, ...session.people.map(({ displayName }) => displayName)]);
        return wanted.every((word) => text.includes(` ${word}`));
      })
      .sort((one, other) => order(one.session, other.session) || one.title.localeCompare(other.title))
      .map(({ session }) => session);
  });

  protected chooseOrder(value: string): void {
    const order = this.orders.find((one) => one.value === value);
    if (order) this.view.order.set(order.value);
  }

  protected show(tab: string): void {
    this.view.side.set(tab === 'conflicts' ? 'conflicts' : 'unplaced');
  }

  protected press(event: PointerEvent): void {
    const session = this.draft.byId().get(idOf(event.target));
    if (session && !this.moving.move()) this.dragging.hold(event, session, null);
  }

  protected click(session: ScheduleSession): void {
    if (this.dragging.justDropped) this.dragging.justDropped = false;
    else this.view.chosen.set(session.id);
  }

  protected key(event: KeyboardEvent, session: ScheduleSession): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'KeyM') this.moved.emit(session);
    else if (event.key === 'Enter') this.opened.emit(session);
    else return;
    event.preventDefault();
  }
}

function idOf(target: EventTarget | null): string {
  return (target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null)?.dataset['session'] ?? '';
}
