import { Component, computed, inject, signal } from '@angular/core';
import { roleLabels } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { apiResource } from '../api/api-resource';
import { Session } from '../account/session';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { PageHeader } from '../parts/page-header';
import { deciders } from '../state/deciders';
import { Toasts } from '../state/toasts';
import { WhenReady } from '../state/when-ready';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import type { Choice } from '../form/choices';
import { AccountStanding } from './account-standing';
import { TeamInvitationDialog } from './team-invitation-dialog';
import { GiveRoleOperation, RecallTeamInvitationOperation, RemoveRoleOperation, TeamOperation } from './team.graphql.ts';
import type { TeamResult } from './team.graphql.ts';
import { teamTexts } from './team.texts';

type Team = TeamResult['team'];
type Member = Team['members'][number];
type TeamGrant = Member['grants'][number];

@Component({
  selector: 'k-team-page',
  imports: [AccountStanding, Button, Notice, PageHeader, TeamInvitationDialog, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './team-page.html',
  styleUrl: './team-page.css',
})
export class TeamPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = teamTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly team = apiResource(TeamOperation, () => ({}));
  protected readonly inviting = signal(false);
  /** A way in for a user name that is no address, shown this once. */
  protected readonly link = signal<string | null>(null);
  protected readonly events = computed<readonly Choice[]>(() =>
    (this.team.value()?.events ?? []).map(({ id, title }) => ({ value: id, label: this.reader.written(title) })),
  );

  protected roleText({ role, eventId }: Pick<TeamGrant, 'role' | 'eventId'>): string {
    const place = eventId === null ? teamTexts.everywhere : (this.events().find(({ value }) => value === eventId)?.label ?? teamTexts.eventGone);
    return this.t(teamTexts.roleAt, { role: this.t(roleLabels[role]), place: this.t(place) });
  }

  protected async remove(member: Member, { id, role, eventId }: TeamGrant): Promise<void> {
    await this.trying(async () => {
      this.show((await this.api.run(RemoveRoleOperation, { grantId: id })).removeRole);
      const undo = async (): Promise<void> => this.show((await this.api.run(GiveRoleOperation, { accountId: member.accountId, role, eventId })).giveRole);
      this.toasts.done(teamTexts.removed, { values: { name: member.displayName }, undo });
    });
  }

  protected async recall(id: string): Promise<void> {
    await this.trying(async () => {
      this.show((await this.api.run(RecallTeamInvitationOperation, { id })).recallTeamInvitation);
      this.toasts.done(teamTexts.recalled);
    });
  }

  protected invited(link: string | null): void {
    this.inviting.set(false);
    this.link.set(link);
    if (link === null) this.toasts.done(teamTexts.mailed);
    this.team.reload();
  }

  private show(team: Team): void {
    this.team.change((before) => ({ ...before, team }));
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
