import { Component, computed, inject, input, output } from '@angular/core';
import type { Message } from '@kunak/platform/rules';
import { Api, Button, Formats, PersonAccount, Sheet, Texts, Toasts, WhenReady, apiResource } from '@kunak/platform/web';
import { linkStateLabels, participationSteps } from '@kunak/registration/rules';
import type { PrintedLink } from '../invitation/printed-links';
import { ParticipantList } from '../participant/participant-list';
import { ParticipationSteps, ownVerbs } from '../participant/participation-steps';
import type { OwnVerb } from '../participant/participation-steps';
import { StateTag } from '../participant/state-tag';
import { CardAnswers } from './card-answers';
import { CardHistory } from './card-history';
import { cardTexts, stepTexts, verbTexts } from './card.texts';
import { ParticipationCardOperation, ResendInvitationOperation } from './participation-card.graphql.ts';
import type { ParticipationCardResult } from './participation-card.graphql.ts';

type Card = ParticipationCardResult['participation'];

/** One guest beside the list. Space in its heading, or Escape, puts it away again. */
@Component({
  selector: 'registration-participation-sheet',
  imports: [Button, CardAnswers, CardHistory, PersonAccount, Sheet, StateTag, WhenReady],
  host: { '(keydown)': 'putAway($event)' },
  templateUrl: './participation-sheet.html',
  styles: `
    .verb {
      display: grid;
      gap: var(--k-1);
      justify-items: start;
    }
    /* Words under words: a quiet button has air around it that nobody sees. */
    .verb .quiet {
      margin-inline-start: calc(-1 * var(--k-2));
    }
  `,
})
export class ParticipationSheet {
  readonly participationId = input.required<string | null>();
  readonly closed = output<void>();
  /** A way in on paper was made: the page shows it, once. */
  readonly printed = output<PrintedLink>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly list = inject(ParticipantList);
  private readonly steps = inject(ParticipationSteps);
  protected readonly t = inject(Texts).t;
  protected readonly texts = cardTexts;
  protected readonly stepTexts = stepTexts;
  protected readonly busy = this.steps.busy;

  protected readonly card = apiResource(ParticipationCardOperation, () => {
    const id = this.participationId();
    return id === null ? undefined : { id };
  });
  /** From the list at once, while the rest is on its way. */
  protected readonly title = computed(
    () => this.card.value()?.participation.displayName ?? this.list.rows().find(({ id }) => id === this.participationId())?.displayName ?? cardTexts.loading,
  );

  protected verbsOf(card: Card): readonly OwnVerb[] {
    return ownVerbs.filter((verb) => card.allowedActions.includes(verb));
  }

  protected labelOf(verb: OwnVerb): Message {
    return verb in verbTexts ? verbTexts[verb as keyof typeof verbTexts] : participationSteps[verb].label;
  }

  protected async take(verb: OwnVerb, card: Card): Promise<void> {
    await this.steps.take(verb, card, () => this.card.reload());
  }

  /** How an invitation reaches this person: by letter; without an address by a slip of paper, or by word of mouth where they can come in. */
  protected inviteBy({ byMail, canComeIn, invitations }: Card): { readonly before?: Message; readonly button?: Message; readonly icon: 'send' | 'printer' } {
    if (byMail) return { button: invitations.length > 0 ? cardTexts.resend : cardTexts.sendFirst, icon: 'send' };
    if (canComeIn)
      return invitations.length > 0 ? { before: cardTexts.knocks, icon: 'send' } : { before: cardTexts.byWord, button: cardTexts.sendFirst, icon: 'send' };
    return { before: cardTexts.byHand, button: cardTexts.makeSlip, icon: 'printer' };
  }

  protected invitationText({ linkState, expiresAt }: Card['invitations'][number]): string {
    return this.t(cardTexts.until, { state: this.t(linkStateLabels[linkState]), date: this.formats.moment(expiresAt) });
  }

  protected async resend(card: Card): Promise<void> {
    try {
      const { resendInvitation: sent } = await this.api.run(ResendInvitationOperation, { participationId: card.id });
      if (sent.link) this.printed.emit({ name: card.displayName, link: sent.link, login: sent.login, expiresAt: sent.expiresAt });
      else this.toasts.done(sent.channel === 'mail' ? cardTexts.resent : cardTexts.knocks);
      this.card.reload();
      this.list.reload();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected putAway(event: KeyboardEvent): void {
    if (event.key !== ' ' || !(event.target instanceof HTMLHeadingElement)) return;
    event.preventDefault();
    this.closed.emit();
  }
}
