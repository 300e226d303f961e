import { Role, hasRole } from '@kunak/platform/rules';
import type { CalendarDate, Viewer } from '@kunak/platform/rules';
import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CalendarDateScalar, CurrentViewer } from '@kunak/platform/api';
import { Room } from '../event/event.entity';
import { RoomInput } from './room.inputs';
import { RoomRemoval, RoomRemovals } from './room-removals';
import { Rooms } from './rooms.service';

/** When a room is open, by the clock of the venue; without a day, on each. Until no later than it begins means past midnight. */
@ObjectType()
export class RoomOpening {
  @Field(() => CalendarDateScalar, { nullable: true })
  day?: CalendarDate | null;

  @Field()
  from!: string;

  @Field()
  to!: string;
}

const organises = hasRole(Role.Organiser);

@Resolver(() => Room)
export class RoomsResolver {
  constructor(
    private readonly records: Rooms,
    private readonly removals: RoomRemovals,
  ) {}

  @Allow(hasRole(Role.Organiser, Role.Trainer))
  @Query(() => [Room])
  rooms(@CurrentViewer() viewer: Viewer, @Args('eventId', { type: () => ID }) eventId: string): Promise<Room[]> {
    return this.records.list(viewer, eventId);
  }

  @Allow(organises)
  @Mutation(() => Room)
  createRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('input') input: RoomInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Room> {
    return this.records.create(viewer, eventId, input, id);
  }

  @Allow(organises)
  @Mutation(() => Room)
  changeRoom(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: RoomInput,
  ): Promise<Room> {
    return this.records.change(viewer, id, version, input);
  }

  @Allow(organises)
  @Mutation(() => [Room])
  orderRooms(
    @CurrentViewer() viewer: Viewer,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<Room[]> {
    return this.records.order(viewer, eventId, ids);
  }

  @Allow(organises)
  @Mutation(() => RoomRemoval)
  deleteRoom(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<RoomRemoval> {
    return this.removals.remove(viewer, id);
  }

  @Allow(organises)
  @Mutation(() => Room)
  restoreRoom(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Room> {
    return this.removals.putBack(viewer, id);
  }

  /** Empty: always open. */
  @ResolveField(() => [RoomOpening])
  hours(@Parent() { hours }: Room): readonly RoomOpening[] {
    return hours ?? [];
  }
}
