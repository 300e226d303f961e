import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { canRunTeam } from '@kunak/platform/rules';
import type { Role } from '@kunak/platform/rules';
import { Allow, FreshProof } from '../access/allow';
import { RoleScalar } from '../database/scalars';
import { Teams } from './team';
import { Team, TeamInvitationRequest, TeamInvited } from './team-types';

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly teams: Teams) {}

  /** Who may sign in to run events at this host. */
  @Allow(canRunTeam)
  @Query(() => Team)
  team(): Promise<Team> {
    return this.now();
  }

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => TeamInvited)
  inviteToTeam(@Args() request: TeamInvitationRequest): Promise<TeamInvited> {
    return this.teams.invite(request);
  }

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => Team)
  async giveRole(
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('role', { type: () => RoleScalar }) role: Role,
    @Args('eventId', { type: () => ID, nullable: true }) eventId: string | null,
  ): Promise<Team> {
    await this.teams.give(accountId, { role, eventId: eventId ?? null });
    return this.now();
  }

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => Team)
  async removeRole(@Args('grantId', { type: () => ID }) grantId: string): Promise<Team> {
    await this.teams.remove(grantId);
    return this.now();
  }

  @Allow(canRunTeam)
  @Mutation(() => Team)
  async recallTeamInvitation(@Args('id', { type: () => ID }) id: string): Promise<Team> {
    await this.teams.recall(id);
    return this.now();
  }

  private async now(): Promise<Team> {
    return { members: await this.teams.members(), invitations: await this.teams.invitations() };
  }
}
