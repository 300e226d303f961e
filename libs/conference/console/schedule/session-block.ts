import { Component, computed, inject, input } from '@angular/core';
import { conflictKindTexts } from '@kunak/conference/rules';
import type { Conflict } from '@kunak/conference/rules';
import { sessionKindTexts } from '@kunak/events/rules';
import { Icon, Texts } from '@kunak/platform/web';
import { PlaceWords } from './place-words';
import type { ScheduleSession } from './plan-of-schedule';
import { scheduleTexts } from './schedule.texts';

/** What a block says: its name first, then when and who; a conflict and a missing yes by sign and word. */
@Component({
  selector: 'conference-session-block',
  imports: [Icon],
  template: `
    <strong>
      @if (problem()) {
        <k-icon name="triangle-alert" />
      }
      {{ title() }}</strong
    >
    @if (problem(); as word) {
      <span class="word">{{ word }}</span>
    }
    @if (!confirmed()) {
      <span class="word">{{ t(texts.notConfirmed) }}</span>
    }
    <span>{{ lengthOrTimes() }}{{ people() }}</span>
  `,
  styleUrl: './session-block.css',
  host: {
    '[class.conflict]': 'problem()',
    '[class.waiting]': '!confirmed()',
    '[class.pause]': 'session().kind === "break" || session().kind === "social"',
    '[class.low]': 'low()',
  },
})
export class SessionBlock {
  readonly session = input.required<ScheduleSession>();
  readonly conflicts = input<readonly Conflict[]>([]);
  readonly confirmed = input(true);
  /** Drawn with one line only. */
  readonly low = input(false);
  private readonly language = inject(Texts);
  private readonly words = inject(PlaceWords);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  protected readonly title = computed(() => this.language.written(this.session().title) || this.t(sessionKindTexts[this.session().kind]));
  protected readonly people = computed(() =>
    this.session()
      .people.map(({ displayName }) => ` · ${displayName}`)
      .join(''),
  );
  protected readonly problem = computed(() => {
    const [first, ...more] = this.conflicts();
    if (!first) return '';
    return `${this.t(conflictKindTexts[first.kind])}${more.length ? ` +${more.length}` : ''}`;
  });
  protected readonly lengthOrTimes = computed(() => {
    const { startsAt, minutes } = this.session();
    return startsAt === null ? this.t(scheduleTexts.minutes, { minutes }) : this.words.times(startsAt, minutes);
  });
}
