import { Component, DestroyRef, Injector, computed, inject, resource, runInInjectionContext, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Empty, Formats, Notice, PageHeader, Session, Texts, daysUntil, groupsOf } from '@kunak/platform/web';
import type { EditionOfNeed, Need } from '@kunak/platform/web';
import { consoleTexts } from './console.texts';
import { rooms } from './rooms';

const lookAgainAfter = 120_000;

/** What needs the organiser today: each line is something to do, and says where. A room that fails leaves the others standing. */
@Component({
  selector: 'app-today-page',
  imports: [Button, Empty, Notice, PageHeader, RouterLink],
  host: { class: 'k-stack-l' },
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly injector = inject(Injector);
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly today = new Date().toISOString().slice(0, 10);
  protected readonly session = inject(Session);
  protected readonly t = this.reader.t;
  protected readonly texts = consoleTexts;
  protected readonly answers = resource({
    loader: () => Promise.allSettled(rooms.map(async ({ needs }) => (needs ? runInInjectionContext(this.injector, await needs())() : []))),
  });
  private readonly found = computed(() => (this.answers.value() ?? []).flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
  protected readonly someFailed = computed(() => (this.answers.value() ?? []).some(({ status }) => status === 'rejected'));
  protected readonly needs = computed(() => this.found().filter(({ count }) => count > 0));
  protected readonly groups = computed(() => groupsOf(this.found(), this.today));
  protected readonly first = computed(() => this.needs().some(({ first }) => first));

  /** The matter that is being done. */
  protected readonly acting = signal<string | null>(null);

  constructor() {
    const timer = setInterval(() => this.answers.reload(), lookAgainAfter);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async doNow(id: string, act: NonNullable<Need['act']>): Promise<void> {
    if (this.acting() !== null) return;
    this.acting.set(id);
    await act(() => this.answers.reload());
    this.acting.set(null);
  }

  protected what({ what, values, count }: Need): string {
    return this.t(what, { ...values, count });
  }

  protected why({ why, values, count }: Need): string {
    return this.t(why, { ...values, count });
  }

  protected nameOf(event: EditionOfNeed): string {
    return this.reader.written(event.title);
  }

  protected daysOf({ firstDay, lastDay }: EditionOfNeed): string {
    return this.formats.days(firstDay, lastDay);
  }

  protected countdown({ firstDay, lastDay }: EditionOfNeed): string {
    if (lastDay < this.today) return this.t(consoleTexts.over);
    const days = daysUntil(firstDay, this.today);
    return days < 0 ? this.t(consoleTexts.underWay) : this.t(consoleTexts.starts, { days });
  }
}
