import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Icon, Tag, Texts } from '@kunak/platform/web';
import { Queue } from '../queue/queue';
import { registerView, underWay } from '../register/register-view';
import { Rosters } from '../roster/rosters';
import type { RosterSession } from '../roster/rosters';
import { venueTexts } from '../venue.texts';
import { endOf, momentOf } from './agenda';

/** The way to a session's register: when, what, where, and how far it has come. */
@Component({
  selector: 'venue-session-link',
  imports: [Icon, RouterLink, Tag],
  template: `
    <a class="k-card" [routerLink]="['/events', eventId(), 'sessions', session().id]">
      <span class="about">
        <span class="time k-number">{{ formats.times(session().startsAt, end(), timeZone()) }}</span>
        <span class="words">
          <span class="title">{{ written(session().title) }}</span>
          <span class="more">
            @if (session().room; as room) {
              <span>{{ written(room) }}</span>
            }
            @if (more()) {
              <span>{{ more() }}</span>
            }
            @if (moment() === 'now') {
              <k-tag kind="primary">{{ t(texts.now) }}</k-tag>
            }
            @if (counter(); as values) {
              <span>{{ t(texts.counter, values) }}</span>
            }
          </span>
        </span>
      </span>
      <k-icon name="chevron-right" />
    </a>
  `,
  styleUrl: './session-link.css',
})
export class SessionLink {
  readonly eventId = input.required<string>();
  readonly session = input.required<RosterSession>();
  readonly timeZone = input.required<string>();
  readonly now = input.required<string>();
  readonly more = input('');
  private readonly queue = inject(Queue);
  private readonly rosters = inject(Rosters);
  protected readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = venueTexts;
  protected readonly end = computed(() => endOf(this.session()));
  protected readonly moment = computed(() => momentOf(this.session(), this.now()));
  protected readonly counter = computed(() => {
    const content = this.rosters.of(this.eventId()).value();
    if (!content || this.moment() === 'before') return null;
    const { rows, marked } = registerView(content, underWay(this.queue.outbox(), this.eventId()), this.session().id, this.reader.language());
    return { marked, total: rows.length };
  });
}
