import { actionsOnSession, maySeeRooms } from '@kunak/events/rules';
import type { SessionAction } from '@kunak/events/rules';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, InstantScalar } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Instant, Viewer } from '@kunak/platform/rules';
import { SessionPeople } from './session-people';
import { SessionRemovals } from './session-removals';
import { Session, SessionActionScalar, SessionPerson } from './session.entity';
import { SessionInput, SessionPersonInput } from './session.inputs';
import { Sessions } from './sessions.service';

const organises = hasRole(Role.Organiser);
const runs = hasRole(Role.Organiser, Role.Trainer);

@Resolver(() => Session)
export class SessionsResolver {
  constructor(
    private readonly records: Sessions,
    private readonly removals: SessionRemovals,
    private readonly roles: SessionPeople,
  ) {}

  @Allow(runs)
  @Query(() => [Session])
  sessions(@CurrentViewer() viewer: Viewer, @Args('eventId', { type: () => ID }) eventId: string): Promise<Session[]> {
    return this.records.list(viewer, eventId);
  }

  @Allow(runs)
  @Query(() => Session)
  session(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Session> {
    return this.records.allowed(maySeeRooms, viewer, id);
  }

  @Allow(organises)
  @Mutation(() => Session)
  createSession(
    @CurrentViewer() viewer: Viewer,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('input') input: SessionInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Session> {
    return this.records.create(viewer, eventId, input, id);
  }

  @Allow(organises)
  @Mutation(() => Session)
  changeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: SessionInput,
  ): Promise<Session> {
    return this.records.change(viewer, id, version, input);
  }

  @Allow(organises)
  @Mutation(() => Session)
  setSessionPeople(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('people', { type: () => [SessionPersonInput] }) people: SessionPersonInput[],
  ): Promise<Session> {
    return this.records.setPeople(viewer, id, version, people);
  }

  @Allow(organises)
  @Mutation(() => Session)
  placeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('startsAt', { type: () => InstantScalar }) startsAt: Instant,
    @Args('roomId', { type: () => ID, nullable: true }) roomId: string | null,
  ): Promise<Session> {
    return this.records.place(viewer, id, version, { startsAt, roomId: roomId ?? null });
  }

  @Allow(organises)
  @Mutation(() => Session)
  unplaceSession(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Session> {
    return this.records.place(viewer, id, version, { startsAt: null, roomId: null });
  }

  @Allow(organises)
  @Mutation(() => Boolean)
  async deleteSession(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.removals.remove(viewer, id);
    return true;
  }

  @Allow(organises)
  @Mutation(() => Session)
  restoreSession(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Session> {
    return this.removals.putBack(viewer, id);
  }

  @ResolveField(() => [SessionPerson])
  people(@Parent() { id }: Session): Promise<SessionPerson[]> {
    return this.roles.of(id);
  }

  @ResolveField(() => [SessionActionScalar])
  allowedActions(@Parent() session: Session, @CurrentViewer() viewer: Viewer): SessionAction[] {
    return actionsOnSession(viewer, session);
  }
}
