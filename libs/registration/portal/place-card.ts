import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, Button, Formats, Texts, Toasts } from '@kunak/platform/web';
import { mayStillUndo } from '@kunak/registration/rules';
import { OwnRegistration } from './own-registration';
import type { Registration } from './own-registration';
import { placeWords } from './place-words';
import { ConfirmMyPlaceOperation, TakeMyStepBackOperation } from './registration.graphql.ts';
import { placeTexts } from './registration.texts';

/** Where the guest's place stands, what happens next, and what they can do about it. */
@Component({
  selector: 'registration-place-card',
  imports: [Button, RouterLink],
  template: `
    <section aria-labelledby="place-is" [class]="words().kind">
      <h2 id="place-is">{{ t(words().is) }}</h2>
      <p>{{ t(words().next) }}</p>
      @if (registration().answerBy; as until) {
        <p>
          <b>{{ t(texts.answerBy, { date: formats.moment(until) }) }}</b>
        </p>
      }
      <div class="k-line">
        @if (may('confirm')) {
          <button kButton type="button" (click)="confirm()">{{ t(texts.confirm) }}</button>
        }
        @if (may('withdraw') || may('sayNo')) {
          <a kButton="quiet" [routerLink]="own.link('place')">{{ t(texts.cannotCome) }}</a>
        }
        @if (mayReturn()) {
          <button kButton="secondary" type="button" (click)="takeBack()">{{ t(texts.takeBack) }}</button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--k-2);
      padding: var(--k-4) var(--k-5);
      border: 1px solid var(--k-line);
      border-inline-start: 6px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      background: var(--k-surface);
    }
    .ok {
      border-inline-start-color: var(--k-ok);
    }
    .info {
      border-inline-start-color: var(--k-info);
    }
    .accent {
      border-inline-start-color: var(--k-accent);
    }
    .k-line:empty {
      display: none;
    }
  `,
})
export class PlaceCard {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly own = inject(OwnRegistration);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = placeTexts;
  readonly registration = input.required<Registration>();
  protected readonly words = computed(() => placeWords[this.registration().state]);
  protected readonly mayReturn = computed(() => {
    const { state, since } = this.registration();
    return (state === 'withdrawn' || state === 'not-coming') && mayStillUndo(since, new Date().toISOString());
  });

  protected may(verb: Registration['allowedActions'][number]): boolean {
    return this.registration().allowedActions.includes(verb);
  }

  protected async confirm(): Promise<void> {
    try {
      const { confirmPlace } = await this.api.run(ConfirmMyPlaceOperation, { participationId: this.registration().id });
      this.own.moved(confirmPlace);
      this.toasts.done(placeTexts.confirmedDone, { undo: () => this.back() });
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected async takeBack(): Promise<void> {
    try {
      await this.back();
      this.toasts.done(placeTexts.takenBack);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  private async back(): Promise<void> {
    const { id, version } = this.own.registration() ?? this.registration();
    const { undoParticipationStep } = await this.api.run(TakeMyStepBackOperation, { participationId: id, seenVersion: version });
    this.own.moved(undoParticipationStep);
  }
}
