import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Role } from '@kunak/platform/rules';
import { Button, Empty, Formats, Session, Texts, WhenReady, apiResource } from '@kunak/platform/web';
import { registrationNeedLabels } from '@kunak/registration/rules';
import { ahead, daysUntil } from './editions';
import { EditionsAheadOperation, RegistrationNeedsOperation } from './today.graphql.ts';
import type { EditionsAheadResult } from './today.graphql.ts';
import { needTexts, todayTexts } from './today.texts';

type Edition = EditionsAheadResult['events'][number];

/** What registration needs of its organiser today, by edition; each card lives or fails alone. */
@Component({
  selector: 'registration-today',
  imports: [Button, Empty, RouterLink, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './registration-today.html',
  styleUrl: './registration-today.css',
})
export class RegistrationToday {
  private readonly session = inject(Session);
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = todayTexts;
  protected readonly needTexts = needTexts;
  protected readonly labels = registrationNeedLabels;
  /** Needs are for organisers; whoever else comes home sees the countdown alone. */
  protected readonly organises = computed(() => this.session.has(Role.Organiser));
  protected readonly events = apiResource(EditionsAheadOperation, () => ({}));
  protected readonly needs = apiResource(RegistrationNeedsOperation, () => (this.organises() ? {} : undefined));
  private readonly today = new Date().toISOString().slice(0, 10);

  protected readonly editions = computed(() => ahead(this.events.value()?.events ?? [], this.today));
  protected readonly none = computed(() => this.events.value()?.events.length === 0);
  protected readonly nextWords = computed(() => {
    const [next] = this.editions();
    return next ? this.t(todayTexts.next, { event: this.nameOf(next), date: this.formats.days(next.firstDay, next.lastDay) }) : this.t(todayTexts.noneAhead);
  });
  protected readonly groups = computed(() => {
    const needs = this.needs.value()?.registrationNeeds ?? [];
    return this.editions()
      .map((event) => ({ event, needs: needs.filter(({ eventId }) => eventId === event.id) }))
      .filter(({ needs: found }, index) => found.length > 0 || index === 0);
  });
  protected readonly quiet = computed(() => this.needs.value()?.registrationNeeds.length === 0);

  protected nameOf(event: Edition): string {
    return this.reader.written(event.title);
  }

  protected daysOf({ firstDay, lastDay }: Edition): string {
    return this.formats.days(firstDay, lastDay);
  }

  protected countdown({ firstDay }: Edition): string {
    const days = daysUntil(firstDay, this.today);
    return days < 0 ? this.t(todayTexts.underWay) : this.t(todayTexts.starts, { days });
  }
}
