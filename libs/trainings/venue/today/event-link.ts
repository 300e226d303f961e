import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { eventKindTexts } from '@kunak/events/rules';
import { Formats, Icon, Texts } from '@kunak/platform/web';
import { RosterHere } from '../roster/roster-here';
import { Rosters } from '../roster/rosters';
import type { VenueEvent } from '../roster/rosters';

/** The way to all sessions of an event. */
@Component({
  selector: 'venue-event-link',
  imports: [Icon, RosterHere, RouterLink],
  template: `
    <a class="k-card" [routerLink]="['/events', event().id]">
      <span class="words">
        <span class="title">{{ written(event().title) }}</span>
        <span class="more">{{ t(kinds[event().kind]) }} · {{ formats.days(event().firstDay, event().lastDay) }}</span>
        <venue-roster-here [roster]="roster()" />
      </span>
      <k-icon name="chevron-right" />
    </a>
  `,
  styleUrl: './session-link.css',
})
export class EventLink {
  readonly event = input.required<VenueEvent>();
  private readonly rosters = inject(Rosters);
  protected readonly roster = computed(() => this.rosters.of(this.event().id));
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly written = inject(Texts).written;
  protected readonly kinds = eventKindTexts;
}
