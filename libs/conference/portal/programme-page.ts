import { Component, ElementRef, computed, inject, linkedSignal, resource, signal, viewChildren } from '@angular/core';
import { townsOf } from '@kunak/events/rules';
import { endedStates, takesSeat } from '@kunak/registration/rules';
import { Button, Checkbox, Empty, Formats, Notice, PageHeader, Select, Texts, WhenReady, apiResource, readinessAfter } from '@kunak/platform/web';
import type { ApiResource, Readiness } from '@kunak/platform/web';
import { MyProgrammesOperation } from './my-programmes.graphql.ts';
import { daysOfProgramme } from './programme-days';
import { ProgrammeSession } from './programme-session';
import { programmeTexts } from './programme.texts';
import { ReleasedProgrammeReader } from './released-programme';
import type { ReleasedProgramme } from './released-programme';

type Opened = { readonly programme: ReleasedProgramme | null };

/** Where to be and when: the released programme day by day, with one's own part marked. */
@Component({
  selector: 'conference-programme-page',
  imports: [Button, Checkbox, Empty, Notice, PageHeader, ProgrammeSession, Select, WhenReady],
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.css',
  host: { class: 'k-stack-l' },
})
export class ProgrammePage {
  private readonly reader = inject(ReleasedProgrammeReader);
  private readonly language = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly t = this.language.t;
  protected readonly texts = programmeTexts;
  protected readonly onlyMine = signal(false);
  protected readonly here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly places = apiResource(MyProgrammesOperation, () => ({}));
  protected readonly events = computed(() => (this.places.value()?.myParticipations ?? []).filter(({ state }) => !endedStates.includes(state)));
  protected readonly choices = computed(() =>
    this.events().map(({ eventId, eventTitle, firstDay, lastDay }) => ({
      value: eventId,
      label: `${this.formats.days(firstDay, lastDay)} · ${this.language.written(eventTitle)}`,
    })),
  );
  protected readonly eventId = linkedSignal(() => this.events()[0]?.eventId ?? '');
  /** Whether the programme opens to this guest: it says who speaks, and that is for those whom the host has accepted. */
  protected readonly isOpen = computed(() => this.events().some(({ eventId, state }) => eventId === this.eventId() && takesSeat(state)));
  private readonly read = resource<Opened, string | undefined>({
    params: () => (this.isOpen() ? this.eventId() : undefined),
    loader: async ({ params }) => ({ programme: await this.reader.read(params ?? '') }),
  });
  protected readonly me = computed(() => this.programme()?.me ?? null);
  private readonly opened = computed(() => (this.read.hasValue() ? this.read.value() : undefined));

  /** As the parts of a page read from the server, though this one has an address of its own. */
  protected readonly answer: ApiResource<Opened> = {
    value: this.opened,
    loading: this.read.isLoading,
    error: this.read.error,
    state: computed<Readiness>(() => (this.opened() ? 'ready' : readinessAfter(this.read.error()))),
    reload: () => void this.read.reload(),
    change: () => () => undefined,
  };
  private readonly own = computed(() => (this.programme()?.sessions ?? []).filter(({ people }) => people.some(({ personId }) => personId === this.me())));
  protected readonly hasOwn = computed(() => this.own().length > 0);
  protected readonly programme = computed(() => this.opened()?.programme ?? null);
  protected readonly lead = computed(() => {
    const programme = this.programme();
    return programme ? this.formats.days(programme.firstDay, programme.lastDay) : '';
  });
  protected readonly version = computed(() => {
    const programme = this.programme();
    if (!programme) return '';
    const { number, releasedAt, timeZone } = programme;
    return this.t(programmeTexts.version, { number, moment: this.formats.moment(releasedAt, timeZone) });
  });
  protected readonly days = computed(() => {
    const programme = this.programme();
    return programme ? daysOfProgramme(this.onlyMine() ? this.own() : programme.sessions, programme.timeZone, programme.firstDay) : [];
  });

  /** «Стокгольм», as the reader’s language names the clock. */
  protected readonly zoneName = computed(() => this.language.written(townsOf(this.programme()?.timeZone ?? '')).split(', ')[0]);

  private readonly headings = viewChildren<ElementRef<HTMLElement>>('heading');

  protected goTo(day: string): void {
    const heading = this.headings().find(({ nativeElement }) => nativeElement.dataset['day'] === day)?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  protected print(): void {
    window.print();
  }
}
