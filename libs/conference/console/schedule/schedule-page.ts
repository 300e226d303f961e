import { ApplicationRef, Component, DestroyRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { gridDayOf, gridMinuteOf, gridSteps } from '@kunak/conference/rules';
import type { GridPlace } from '@kunak/conference/rules';
import { SessionSheet } from '@kunak/events/console';
import { Button, Connection, Empty, Formats, Notice, PageHeader, Shortcuts, Tabs, Texts, WhenReady, pageCommands } from '@kunak/platform/web';
import type { Tab } from '@kunak/platform/web';
import { ColleaguesAtWork } from './colleagues-at-work';
import { DayBlocks } from './day-blocks';
import { DayGrid } from './day-grid';
import { DayList } from './day-list';
import { Dragging } from './dragging';
import { MoveDock } from './move-dock';
import { MoveForm } from './move-form';
import { Moving } from './moving';
import { narrowScreen } from './narrow-screen';
import { NewSessionForm } from './new-session-form';
import { OvertakenDialog } from './overtaken-dialog';
import { PlaceWords } from './place-words';
import type { ScheduleSession } from './plan-of-schedule';
import { PrintedDays } from './printed-days';
import { RoomsDialog } from './rooms-dialog';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleSide } from './schedule-side';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** The day grid: rooms are columns, days are tabs, what waits for a place stands beside. */
@Component({
  selector: 'conference-schedule-page',
  imports: [
    Button,
    DayGrid,
    DayList,
    Empty,
    MoveDock,
    MoveForm,
    NewSessionForm,
    Notice,
    OvertakenDialog,
    PageHeader,
    PrintedDays,
    RoomsDialog,
    RouterLink,
    ScheduleSide,
    SessionSheet,
    Tabs,
    WhenReady,
  ],
  providers: [ColleaguesAtWork, DayBlocks, Dragging, Moving, PlaceWords, ScheduleDraft],
  templateUrl: './schedule-page.html',
  styleUrl: './schedule-page.css',
  host: { class: 'k-stack', '(document:keydown)': 'key($event)', '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class SchedulePage {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly view = inject(ScheduleView);
  protected readonly day = inject(DayBlocks);
  protected readonly moving = inject(Moving);
  protected readonly connection = inject(Connection);
  private readonly formats = inject(Formats);
  private readonly shortcuts = inject(Shortcuts);
  private readonly app = inject(ApplicationRef);
  protected readonly t = inject(Texts).t;
  protected readonly texts = scheduleTexts;
  protected readonly steps = gridSteps;
  protected readonly narrow = narrowScreen(inject(DestroyRef));
  protected readonly roomsOpen = signal(false);
  protected readonly printing = signal(false);
  protected readonly sheetOpen = signal(false);
  protected readonly sheetOf = signal<string | null>(null);
  protected readonly placing = signal<ScheduleSession | null>(null);
  protected readonly newAt = signal<GridPlace | null>(null);
  private readonly grid = viewChild(DayGrid);
  protected readonly days = computed<Tab[]>(() => this.draft.days().map((day) => ({ id: day, label: this.formats.weekday(day) })));
  protected readonly base = computed(() => `/e/${this.draft.event.slug}`);
  protected readonly mayChange = this.draft.event.allowedActions.includes('change');

  constructor() {
    inject(ColleaguesAtWork).watch();
    effect(() => this.view.day.set(this.day.shown()));
    pageCommands([
      { id: 'conference.new-session', label: scheduleTexts.newSession, icon: 'plus', keys: 'c', act: () => this.startNew() },
      { id: 'conference.undo', label: scheduleTexts.undo, icon: 'undo-2', act: () => void this.moving.undo() },
      { id: 'conference.conflicts', label: scheduleTexts.toConflicts, icon: 'triangle-alert', act: () => this.view.side.set('conflicts') },
      { id: 'conference.print', label: scheduleTexts.print, icon: 'printer', act: () => window.print() },
    ]);
  }

  protected open(session: ScheduleSession): void {
    this.sheetOf.set(session.id);
    this.sheetOpen.set(true);
  }

  /** On a narrow screen there is no grid to tap at: the place is chosen by words. */
  protected move(session: ScheduleSession): void {
    const grid = this.grid();
    if (grid) grid.beginByKeys(session);
    else this.placing.set(session);
  }

  protected show(id: string): void {
    const session = this.draft.byId().get(id);
    if (!session) return;
    this.view.choose(id);
    if (session.startsAt === null) return this.view.side.set('unplaced');
    this.view.day.set(gridDayOf(session.startsAt, this.draft.event));
    if (session.roomId) this.view.hidden.update((hidden) => new Set([...hidden].filter((roomId) => roomId !== session.roomId)));
    this.grid()?.focusOn(id);
  }

  /** After the chosen session, or at the beginning of the day in the first room. */
  protected startNew(): void {
    if (!this.mayChange) return;
    const day = this.day.shown();
    const after = this.draft.byId().get(this.view.chosen() ?? this.view.focused() ?? '');
    const follows = after?.startsAt && gridDayOf(after.startsAt, this.draft.event) === day;
    const minute = follows ? gridMinuteOf(after.startsAt ?? '', day, this.draft.event.timeZone) + after.minutes : this.day.frame().from;
    this.newAt.set({ day, roomId: (follows ? after.roomId : null) ?? this.draft.rooms()[0]?.id ?? '', minute });
  }

  protected chooseStep(value: string): void {
    const step = gridSteps.find((one) => String(one) === value);
    if (step) this.view.step.set(step);
  }

  /** Ctrl-Z outside a field. By the place of the key, so that a Russian layout has it too. */
  protected key(event: KeyboardEvent): void {
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === 'KeyZ';
    if (!undoes || typing || !this.shortcuts.on() || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void this.moving.undo();
  }

  /** The sheets are drawn only for the printer, and before it looks. */
  protected print(printing: boolean): void {
    this.printing.set(printing);
    this.app.tick();
  }

  protected printNow(): void {
    window.print();
  }
}
