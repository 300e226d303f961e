import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conflictsOf, ReleaseAudience } from '@kunak/conference/rules';
import { EventContext } from '@kunak/events/console';
import {
  Api,
  Button,
  Empty,
  Form,
  Formats,
  Icon,
  Notice,
  PageHeader,
  Problems,
  Radios,
  Table,
  TextArea,
  Texts,
  Toasts,
  WhenReady,
  apiResource,
  newId,
} from '@kunak/platform/web';
import type { Choice, Column, Text } from '@kunak/platform/web';
import { planOfSchedule } from '../schedule/plan-of-schedule';
import { ScheduleOfEventOperation } from '../schedule/schedule.graphql.ts';
import { ScheduleView } from '../schedule/schedule-view';
import { PeopleToTell } from './people-to-tell';
import { ReleaseCheckOperation, ReleaseScheduleOperation } from './release.graphql.ts';
import type { ReleaseCheckResult } from './release.graphql.ts';
import { releaseTexts } from './release.texts';

type Release = ReleaseCheckResult['scheduleReleases'][number];
type Change = ReleaseCheckResult['releaseCheck']['changes'][number];
type Point = { readonly good: boolean; readonly text: string; readonly look: 'conflicts' | 'unplaced' | null };

const kinds: readonly { readonly change: string; readonly title: Text; readonly icon: 'plus' | 'move' | 'pencil' | 'minus' }[] = [
  { change: 'added', title: releaseTexts.added, icon: 'plus' },
  { change: 'moved', title: releaseTexts.moved, icon: 'move' },
  { change: 'edited', title: releaseTexts.edited, icon: 'pencil' },
  { change: 'cancelled', title: releaseTexts.cancelled, icon: 'minus' },
];
const MOST_SHOWN = 30;

/** The draft becomes what everybody sees: what is open, what changes, whom it concerns, and then one button. */
@Component({
  selector: 'conference-release-page',
  imports: [Button, Empty, Form, Icon, Notice, PageHeader, PeopleToTell, Radios, RouterLink, Table, TextArea, WhenReady],
  templateUrl: './release-page.html',
  styleUrl: './release-page.css',
  host: { class: 'k-stack-l' },
})
export class ReleasePage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly view = inject(ScheduleView);
  private readonly language = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly event = inject(EventContext).here;
  protected readonly t = this.language.t;
  protected readonly written = this.language.written;
  protected readonly texts = releaseTexts;
  protected readonly check = apiResource(ReleaseCheckOperation, () => ({ eventId: this.event.id }), { keep: true });
  private readonly schedule = apiResource(ScheduleOfEventOperation, () => ({ eventId: this.event.id, slug: this.event.slug }));
  protected readonly note = signal('');
  protected readonly tell = signal<ReleaseAudience>(ReleaseAudience.Concerned);
  /** The last release has laid letters out in the outbox. */
  protected readonly toldByMail = signal(false);
  private readonly letters = computed(() => {
    const { concernedByMail = 0, everybodyByMail = 0 } = this.check.value()?.releaseCheck ?? {};
    return { concerned: concernedByMail, everybody: everybodyByMail, nobody: 0 };
  });
  protected readonly audiences = computed<readonly Choice[]>(() => {
    const { concerned, everybody } = this.letters();
    return [
      { value: ReleaseAudience.Concerned, label: this.t(releaseTexts.tellConcerned, { count: concerned }) },
      { value: ReleaseAudience.Everybody, label: this.t(releaseTexts.tellEverybody, { count: everybody }) },
      { value: ReleaseAudience.Nobody, label: releaseTexts.tellNobody },
    ];
  });
  protected readonly problems = new Problems();
  private id = newId();
  protected readonly mayRelease = this.event.allowedActions.includes('change');
  protected readonly columns: readonly Column<Release>[] = [
    { id: 'number', title: releaseTexts.number, text: ({ number }) => String(number) },
    { id: 'moment', title: releaseTexts.moment, text: ({ releasedAt }) => this.formats.moment(releasedAt) },
    { id: 'note', title: releaseTexts.noteWords, text: ({ note }) => note },
  ];
  protected readonly idOf = ({ id }: Release): string => id;

  protected readonly points = computed<Point[]>(() => {
    const check = this.check.value()?.releaseCheck;
    if (!check) return [];
    const { sessions, unplaced, unnamed } = check;
    return [
      { good: sessions > 0, text: this.t(sessions ? releaseTexts.placed : releaseTexts.nonePlaced, { count: sessions }), look: null },
      {
        good: unplaced === 0,
        text: this.t(unplaced ? releaseTexts.unplaced : releaseTexts.allPlaced, { count: unplaced }),
        look: unplaced ? 'unplaced' : null,
      },
      { good: unnamed === 0, text: this.t(unnamed ? releaseTexts.unnamed : releaseTexts.allNamed, { count: unnamed }), look: null },
      ...this.judged(),
    ];
  });
  protected readonly groups = computed(() => {
    const changes = this.check.value()?.releaseCheck.changes ?? [];
    return kinds.flatMap((kind) => {
      const all = changes.filter(({ change }) => change === kind.change);
      return all.length ? [{ ...kind, all: all.length, shown: all.slice(0, MOST_SHOWN), rest: all.length - MOST_SHOWN }] : [];
    });
  });

  protected readonly titleOf = ({ title }: Change): string => this.written(title);

  protected showSide(side: Point['look']): void {
    if (side) this.view.side.set(side);
  }

  protected async release(): Promise<void> {
    const letters = this.letters()[this.tell()];
    const done = await this.problems.attempt(async () => {
      const { releaseSchedule } = await this.api.run(ReleaseScheduleOperation, {
        id: this.id,
        eventId: this.event.id,
        note: this.note().trim(),
        tell: this.tell(),
      });
      this.toasts.done(releaseTexts.released, { values: { number: releaseSchedule.number } });
    });
    if (!done) return;
    this.toldByMail.set(letters > 0);
    this.id = newId();
    this.note.set('');
    this.check.reload();
  }

  /** What the schedule page warns of; the list loads by itself and the rest does not wait for it. */
  private judged(): Point[] {
    const answer = this.schedule.value();
    if (!answer) return [];
    const conflicts = conflictsOf(planOfSchedule(answer, this.event, this.written)).length;
    const waiting = answer.scheduleBackground.notConfirmed.length;
    return [
      {
        good: conflicts === 0,
        text: this.t(conflicts ? releaseTexts.conflicts : releaseTexts.noConflicts, { count: conflicts }),
        look: conflicts ? 'conflicts' : null,
      },
      { good: waiting === 0, text: this.t(waiting ? releaseTexts.notConfirmed : releaseTexts.allConfirmed, { count: waiting }), look: null },
    ];
  }
}
