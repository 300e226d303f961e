import { Component, DestroyRef, ElementRef, computed, inject, output } from '@angular/core';
import { opennessTexts, sessionKindTexts } from '@kunak/events/rules';
import { Button, Icon, Texts } from '@kunak/platform/web';
import { Moving } from './moving';
import { PlaceWords } from './place-words';
import type { ScheduleSession } from './plan-of-schedule';
import { ScheduleDraft } from './schedule-draft';
import { ScheduleView } from './schedule-view';
import { scheduleTexts } from './schedule.texts';

/** At the foot of the page: the chosen session with what can be done, or the one that is moving with Place and Cancel. */
@Component({
  selector: 'conference-move-dock',
  imports: [Button, Icon],
  templateUrl: './move-dock.html',
  styleUrl: './move-dock.css',
  host: { class: 'k-no-print' },
})
export class MoveDock {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly view = inject(ScheduleView);
  protected readonly moving = inject(Moving);
  protected readonly words = inject(PlaceWords);
  protected readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  readonly opened = output<ScheduleSession>();
  readonly moved = output<ScheduleSession>();
  readonly formAsked = output<ScheduleSession>();

  protected readonly chosen = computed(() => this.draft.byId().get(this.view.chosen() ?? '') ?? null);
  protected readonly problems = computed(() => (this.draft.conflictsBySession().get(this.chosen()?.id ?? '') ?? []).map((one) => this.draft.sentence(one)));
  protected readonly about = computed(() => {
    const session = this.chosen();
    if (!session) return '';
    const people = session.people.map(({ displayName }) => displayName).join(', ');
    const kind = [this.t(sessionKindTexts[session.kind]), this.t(opennessTexts[session.openness])].join(', ');
    return [this.words.standing(session, session.minutes), kind, people].filter(Boolean).join(' · ');
  });

  constructor() {
    const dock = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const { style } = dock.ownerDocument.documentElement;
    // What Kunak says at the foot of the page stands above the dock, and hides none of its buttons.
    const watch = new ResizeObserver(() => style.setProperty('--k-bottom-bar', `${dock.offsetHeight}px`));
    watch.observe(dock);
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      style.removeProperty('--k-bottom-bar');
    });
  }

  protected takeOff(session: ScheduleSession): void {
    void this.moving.stand(session, { startsAt: null, roomId: null });
  }
}
