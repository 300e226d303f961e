import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, Button, Empty, Form, PageHeader, Problems, TextArea, Texts, Toasts, WhenReady } from '@kunak/platform/web';
import { OwnRegistration } from './own-registration';
import { placeTexts } from './registration.texts';
import { DeclineMyInvitationOperation, TakeMyStepBackOperation, WithdrawMyselfOperation } from './registration.graphql.ts';

/** Saying no, before or after a yes, with or without a reason. */
@Component({
  selector: 'registration-place-page',
  imports: [Button, Empty, Form, PageHeader, RouterLink, TextArea, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <ng-container *kReady="let registration of own.whole">
      @if (registration && may()) {
        <k-page-header [title]="invited() ? texts.sayNoTitle : texts.withdrawTitle" [lead]="texts.withdrawWhat" [back]="own.link('tasks')" />
        <k-form [problems]="problems" (send)="leave(registration.id)">
          <k-text-area optional name="reason" [label]="texts.reason" [hint]="texts.reasonHint" [rows]="3" [maxLength]="1000" [(value)]="reason" />
          <div class="k-line">
            <button kButton="danger" type="submit" [busy]="problems.busy()">{{ t(invited() ? texts.sayNoDo : texts.withdrawDo) }}</button>
            <a kButton="secondary" [routerLink]="own.link('tasks')">{{ t(texts.stay) }}</a>
          </div>
        </k-form>
      } @else {
        <k-page-header [title]="texts.title" [back]="own.link('tasks')" />
        <k-empty icon="check" [title]="texts.nothingToDo" />
      }
    </ng-container>
  `,
})
export class PlacePage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly own = inject(OwnRegistration);
  protected readonly t = inject(Texts).t;
  protected readonly texts = placeTexts;
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  private readonly actions = computed(() => this.own.registration()?.allowedActions ?? []);
  protected readonly invited = computed(() => this.actions().includes('sayNo'));
  protected readonly may = computed(() => this.invited() || this.actions().includes('withdraw'));

  protected async leave(participationId: string): Promise<void> {
    const variables = { participationId, reason: this.reason().trim() || null };
    const done = await this.problems.attempt(async () => {
      const moved = this.invited()
        ? (await this.api.run(DeclineMyInvitationOperation, variables)).declineInvitation
        : (await this.api.run(WithdrawMyselfOperation, variables)).withdrawParticipation;
      this.own.moved(moved);
      this.toasts.done(placeTexts.gone, { undo: () => this.takeBack(participationId, moved.version) });
    });
    if (done) await this.own.go('tasks');
  }

  private async takeBack(participationId: string, seenVersion: number): Promise<void> {
    const { undoParticipationStep } = await this.api.run(TakeMyStepBackOperation, { participationId, seenVersion });
    this.own.moved(undoParticipationStep);
  }
}
