import { Component, computed, effect, inject, input } from '@angular/core';
import { Button, Notice, Texts, apiResource } from '@kunak/platform/web';
import { ParticipantList } from './participant-list';
import { ParticipationSteps } from './participation-steps';
import { NextInTurnOperation } from './participants.graphql.ts';
import { offerTexts } from './participants.texts';

const mostNamed = 5;

/** Seats are free and people wait for one: one click offers them in turn. */
@Component({
  selector: 'registration-seat-offer',
  imports: [Button, Notice],
  template: `
    @if (waiting().length > 0) {
      <k-notice kind="info" role="status" [title]="t(texts.title, { count: waiting().length })">
        <p>{{ t(texts.next, { names: names(), more: more(), count: waiting().length }) }}</p>
        <button kButton="secondary" type="button" [busy]="steps.busy()" (click)="offer()">{{ t(texts.offer, { count: waiting().length }) }}</button>
      </k-notice>
    }
  `,
})
export class SeatOffer {
  readonly eventId = input.required<string>();
  private readonly list = inject(ParticipantList);
  protected readonly steps = inject(ParticipationSteps);
  protected readonly t = inject(Texts).t;
  protected readonly texts = offerTexts;
  private readonly next = apiResource(NextInTurnOperation, () => ({ eventId: this.eventId() }), { keep: true });
  protected readonly waiting = computed(() => this.next.value()?.nextInTurn ?? []);
  protected readonly names = computed(() =>
    this.waiting()
      .slice(0, mostNamed)
      .map(({ displayName }) => displayName)
      .join(', '),
  );

  protected readonly more = computed(() => Math.max(0, this.waiting().length - mostNamed));

  constructor() {
    // Every step that somebody takes on this page may free a seat or fill one.
    let first = true;
    effect(() => {
      this.list.counts.value();
      if (!first) this.next.reload();
      first = false;
    });
  }

  protected async offer(): Promise<void> {
    await this.steps.offerSeats(this.eventId());
    this.next.reload();
  }
}
