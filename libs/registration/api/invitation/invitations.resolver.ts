import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { People } from '@kunak/people/api';
import { Allow, assertAllowed, CurrentViewer, InstantScalar } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { canInvite } from '@kunak/registration/rules';
import { Participations } from '../participation/participations.service';
import { AddedToEvent, GuestInvited, InvitationReport, InvitationRequest, PeopleAtEvent } from './invitation-types';
import { Invitations } from './invitations.service';

const organisers = hasRole(Role.Organiser);

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: Invitations,
    private readonly participations: Participations,
    private readonly people: People,
  ) {}

  /** Puts people on the event's list and sends each a letter in their language, or gives a link to print. */
  @Allow(organisers)
  @Mutation(() => InvitationReport)
  inviteToEvent(@Args() request: InvitationRequest, @CurrentViewer() viewer: Viewer): Promise<InvitationReport> {
    return this.invitations.invite(request, viewer);
  }

  @Allow(organisers)
  @Mutation(() => GuestInvited)
  resendInvitation(
    @Args('participationId', { type: () => ID }) participationId: string,
    @Args('expiresAt', { type: () => InstantScalar, nullable: true }) expiresAt: string | null,
    @CurrentViewer() viewer: Viewer,
  ): Promise<GuestInvited> {
    return this.invitations.resend(participationId, expiresAt ?? null, viewer);
  }

  /** Puts people on the event's list and tells nobody. */
  @Allow(organisers)
  @Mutation(() => AddedToEvent)
  async addPeopleToEvent(@Args() { eventId, personIds }: PeopleAtEvent, @CurrentViewer() viewer: Viewer): Promise<AddedToEvent> {
    assertAllowed(canInvite, viewer, { eventId });
    const known = await this.people.placeable(viewer, personIds);
    const added = await this.participations.add(eventId, known);
    return { added: [...added.keys()], alreadyThere: known.filter((id) => !added.has(id)) };
  }
}
