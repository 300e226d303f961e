import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Notice, Texts } from '@kunak/platform/web';
import type { InviteToEventResult } from './invite.graphql.ts';
import { inviteTexts } from './invite.texts';
import { PrintedLinks } from './printed-links';
import type { PrintedLink } from './printed-links';

export type Outcome = InviteToEventResult['inviteToEvent'] & { readonly names: ReadonlyMap<string, string> };

/** What became of the invitations: by mail, on paper, left alone. */
@Component({
  selector: 'registration-invitation-outcome',
  imports: [Button, Notice, PrintedLinks, RouterLink],
  host: { class: 'k-stack-l' },
  template: `
    <k-notice class="k-no-print" role="status" kind="ok" [title]="texts.done">
      <ul>
        @for (line of lines(); track line.text) {
          <li>{{ t(line.text, { count: line.count }) }}</li>
        }
      </ul>
    </k-notice>
    @if (printed().length > 0) {
      <registration-printed-links [links]="printed()" (done)="done.emit()" />
    }
    <p class="k-line k-no-print">
      @if (outcome().outboxId; as id) {
        <a kButton icon="send" [routerLink]="['/outbox', id]">{{ t(texts.toOutbox) }}</a>
      }
      <a [kButton]="outcome().outboxId ? 'secondary' : 'primary'" routerLink="../participants">{{ t(texts.back) }}</a>
      <button kButton="secondary" type="button" (click)="done.emit()">{{ t(texts.more) }}</button>
    </p>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
  `,
})
export class InvitationOutcome {
  readonly outcome = input.required<Outcome>();
  readonly done = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = inviteTexts;

  protected readonly printed = computed<readonly PrintedLink[]>(() =>
    this.outcome().invited.flatMap(({ link, login, expiresAt, personId }) =>
      link ? [{ link, login, expiresAt, name: this.outcome().names.get(personId) ?? '' }] : [],
    ),
  );
  protected readonly lines = computed(() => {
    const { invited, waiting, alreadyInvited, unknown } = this.outcome();
    const mailed = invited.filter(({ channel }) => channel === 'mail').length;
    return [
      { text: inviteTexts.inOutbox, count: waiting.length },
      { text: inviteTexts.byMail, count: mailed },
      { text: inviteTexts.onPaper, count: this.printed().length },
      { text: inviteTexts.knock, count: invited.length - mailed - this.printed().length },
      { text: inviteTexts.already, count: alreadyInvited.length },
      { text: inviteTexts.gone, count: unknown.length },
    ].filter(({ count }) => count > 0);
  });
}
