import { Component, DOCUMENT, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Button, Checkbox, Connection, Empty, Formats, Notice, PageHeader, SearchField, Texts, WhenReady, WhoSees } from '@kunak/platform/web';
import { marksOpenBefore, trainingsTexts } from '@kunak/trainings/rules';
import { matchesSearch } from '@kunak/platform/rules';
import { DeviceStorage } from '../device/device-storage';
import { Queue } from '../queue/queue';
import { RosterHere } from '../roster/roster-here';
import { endOf, weekdayOf } from '../today/agenda';
import { venueTexts } from '../venue.texts';
import { Feedback } from './feedback';
import { GuestRowPart } from './guest-row';
import { LastMark } from './last-mark';
import { Marking } from './marking';
import { MergeDialog } from './merge-dialog';
import type { Chosen } from './merge-dialog';
import { RefusedMarks } from './refused-marks';
import type { GuestRow } from './register-view';
import { registerTexts } from './register.texts';
import { WalkInDialog } from './walk-in-dialog';

/** How often the marks of other devices are looked for. */
const lookEvery = 60_000;

/** The register of one session. */
@Component({
  selector: 'venue-register-page',
  imports: [
    Button,
    Checkbox,
    Empty,
    GuestRowPart,
    LastMark,
    MergeDialog,
    Notice,
    PageHeader,
    RefusedMarks,
    RosterHere,
    SearchField,
    WalkInDialog,
    WhenReady,
    WhoSees,
  ],
  providers: [Marking],
  host: { class: 'k-stack' },
  templateUrl: './register-page.html',
  styleUrl: './register-page.css',
})
export class RegisterPage {
  readonly eventId = input.required<string>();
  readonly sessionId = input.required<string>();
  private readonly formats = inject(Formats);
  protected readonly written = inject(Texts).written;
  protected readonly marking = inject(Marking);
  protected readonly queue = inject(Queue);
  protected readonly storage = inject(DeviceStorage);
  protected readonly connection = inject(Connection);
  protected readonly feedback = inject(Feedback);
  protected readonly t = inject(Texts).t;
  protected readonly texts = registerTexts;
  protected readonly venue = venueTexts;
  protected readonly common = trainingsTexts;

  protected readonly search = signal('');
  protected readonly adding = signal(false);
  protected readonly asking = signal<GuestRow | null>(null);
  /** Who had no mark when the filter was set: nobody vanishes from under the thumb. */
  protected readonly only = signal<ReadonlySet<string> | null>(null);

  protected readonly timeZone = computed(() => this.marking.roster().value()?.event.timeZone ?? 'UTC');
  protected readonly title = computed(() => this.written(this.marking.session()?.title));
  protected readonly when = computed(() => {
    const session = this.marking.session();
    if (!session) return '';
    const room = this.written(session.room);
    return `${weekdayOf(session.startsAt, this.timeZone(), this.formats)}, ${this.formats.times(session.startsAt, endOf(session), this.timeZone())}${room ? ` · ${room}` : ''}`;
  });
  protected readonly opens = computed(() => {
    const session = this.marking.session();
    const opens = Date.parse(session?.startsAt ?? '') - marksOpenBefore * 60_000;
    return opens > Date.now() + this.queue.clockSkew() ? { time: this.formats.moment(new Date(opens).toISOString(), this.timeZone()) } : null;
  });
  protected readonly unmarked = computed(() => this.marking.view().rows.filter(({ status }) => status === null));
  protected readonly rest = computed(() => this.unmarked().some(({ participationId }) => participationId !== null));
  protected readonly rows = computed(() => {
    const only = this.only();
    return this.marking.view().rows.filter((row) => matchesSearch(row.searchText, this.search()) && (!only || only.has(row.id)));
  });
  protected readonly skew = computed(() => {
    const minutes = Math.round(Math.abs(this.queue.clockSkew()) / 60_000);
    return minutes > 0 ? { minutes } : null;
  });

  constructor() {
    effect(() => {
      this.marking.eventId.set(this.eventId());
      this.marking.sessionId.set(this.sessionId());
      untracked(() => this.marking.roster().reload());
    });
    const document = inject(DOCUMENT);
    const timer = setInterval(() => !document.hidden && this.connection.online() && this.marking.roster().reload(), lookEvery);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected filter(): void {
    this.only.set(this.only() ? null : new Set(this.unmarked().map(({ id }) => id)));
  }

  protected merge(guest: Chosen): void {
    const walkIn = this.asking();
    if (walkIn) this.marking.merge(walkIn, guest);
    this.asking.set(null);
  }
}
