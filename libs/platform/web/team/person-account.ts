import { Component, inject, input } from '@angular/core';
import { canRunTeam } from '@kunak/platform/rules';
import { apiResource } from '../api/api-resource';
import { Session } from '../account/session';
import { deciders } from '../state/deciders';
import { WhenReady } from '../state/when-ready';
import { Texts } from '../texts/texts';
import { AccountStanding } from './account-standing';
import { AccountOfPersonOperation } from './standing.graphql.ts';
import { standingTexts } from './standing.texts';

/** The account of a person, in their card; for those who let people in, and for nobody else. */
@Component({
  selector: 'k-person-account',
  imports: [AccountStanding, WhenReady],
  host: { class: 'k-stack' },
  template: `
    @if (may()) {
      <h3>{{ t(texts.account) }}</h3>
      <ng-container *kReady="let answer of account; ask: ask">
        @if (answer.accountOfPerson; as standing) {
          @if (!standing.frozen && !standing.travelLock) {
            <p>{{ t(texts.open) }}</p>
          }
          <k-account-standing [standing]="standing" [name]="name()" (changed)="account.reload()" />
        } @else {
          <p class="k-quiet">{{ t(texts.none) }}</p>
        }
      </ng-container>
    }
  `,
})
export class PersonAccount {
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  private readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = standingTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly account = apiResource(AccountOfPersonOperation, () => (this.may() ? { personId: this.personId() } : undefined));

  protected may(): boolean {
    const viewer = this.session.viewer();
    return viewer !== null && canRunTeam(viewer, undefined);
  }
}
