import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Empty, PageHeader, Radios, Texts, WhenReady } from '@kunak/platform/web';
import { eventTexts } from './event.texts';
import { CopyEventForm } from './copy-event-form';
import { EventList } from './event-list';
import { injectMayPlan } from './may-plan';
import { NewEventForm } from './new-event-form';

/** A new edition: with nothing, or from a past one. */
@Component({
  selector: 'events-new-page',
  imports: [CopyEventForm, Empty, NewEventForm, PageHeader, Radios, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header back="/events" [title]="texts.newEvent" [backText]="texts.events" />
    @if (mayPlan()) {
      <ng-container *kReady="let _ of list.answer">
        @if (sources().length > 0) {
          <k-radios name="howToBegin" [label]="texts.howToBegin" [choices]="ways" [(value)]="way" />
        }
        @if (way() === 'copy') {
          <events-copy-form [sources]="sources()" [from]="from()" />
        } @else {
          <events-new-form />
        }
      </ng-container>
    } @else {
      <k-empty icon="door-open" [title]="texts.notForYou" [hint]="texts.nothingForYouHint" />
    }
  `,
})
export class NewEventPage {
  /** The address of the event to begin with, from the query. */
  readonly from = input<string>();
  protected readonly list = inject(EventList);
  protected readonly mayPlan = injectMayPlan();
  protected readonly t = inject(Texts).t;
  protected readonly texts = eventTexts;
  protected readonly sources = computed(() => this.list.answer.value()?.events.filter(({ allowedActions }) => allowedActions.includes('copy')) ?? []);
  protected readonly way = linkedSignal(() => (this.from() ? 'copy' : 'new'));
  protected readonly ways = [
    { value: 'new', label: eventTexts.fromNothing, hint: eventTexts.fromNothingHint },
    { value: 'copy', label: eventTexts.fromLast, hint: eventTexts.fromLastHint },
  ];
}
