import { actionsOnEvent, mayListEvents, mayPlanEvents, maySeeRooms } from '@kunak/events/rules';
import type { EventAction } from '@kunak/events/rules';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { EditionCopies } from './edition-copies';
import { Event, EventActionScalar } from './event.entity';
import { EventCopyInput, EventInput } from './event.inputs';
import { EventRemovals } from './event-removals';
import { Events } from './events.service';

@Resolver(() => Event)
export class EventsResolver {
  constructor(
    private readonly records: Events,
    private readonly copies: EditionCopies,
    private readonly removals: EventRemovals,
  ) {}

  @Allow(mayListEvents)
  @Query(() => [Event])
  events(@CurrentViewer() viewer: Viewer): Promise<Event[]> {
    return this.records.list(viewer);
  }

  @Allow(mayListEvents)
  @Query(() => Event)
  event(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Event> {
    return this.records.bySlug(viewer, slug);
  }

  @Allow(mayPlanEvents)
  @Mutation(() => Event)
  createEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EventInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Event> {
    return this.records.create(viewer, input, id);
  }

  @Allow(mayPlanEvents)
  @Mutation(() => Event)
  copyEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('sourceId', { type: () => ID }) sourceId: string,
    @Args('input') input: EventCopyInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Event> {
    return this.copies.copy(viewer, sourceId, input, id);
  }

  @Allow(hasRole(Role.Organiser))
  @Mutation(() => Event)
  changeEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: EventInput,
  ): Promise<Event> {
    return this.records.change(viewer, id, version, input);
  }

  @Allow(mayPlanEvents)
  @Mutation(() => Boolean)
  async deleteEvent(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.removals.remove(viewer, id);
    return true;
  }

  @Allow(mayPlanEvents)
  @Mutation(() => Event)
  restoreEvent(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Event> {
    return this.removals.putBack(viewer, id);
  }

  @ResolveField(() => [EventActionScalar])
  allowedActions(@Parent() event: Event, @CurrentViewer() viewer: Viewer): EventAction[] {
    return actionsOnEvent(viewer, event);
  }

  /** How many places there are is for those who run the event; a guest who read it would know how many are coming. */
  @ResolveField(() => Int, { nullable: true })
  capacity(@Parent() { id, capacity }: Event, @CurrentViewer() viewer: Viewer): number | null {
    return maySeeRooms(viewer, { eventId: id }) ? capacity : null;
  }
}
