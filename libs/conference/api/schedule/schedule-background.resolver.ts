import { Allow, CurrentViewer } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ScheduleBackground } from './schedule-background';
import type { ListenerGroup } from './schedule-background';
import { ScheduleNeed, ScheduleNeeds } from './schedule-needs';

/** How many of those who come know exactly these languages. */
@ObjectType()
class Listeners implements ListenerGroup {
  @Field(() => [String])
  languages!: string[];

  @Field(() => Int)
  people!: number;
}

@ObjectType('ScheduleBackground')
class ScheduleBackgroundAnswer {
  @Field(() => [Listeners])
  listeners!: readonly ListenerGroup[];

  /** People with a part in a session who were invited and have not said that they come. */
  @Field(() => [ID])
  notConfirmed!: readonly string[];
}

@Resolver()
export class ScheduleBackgroundResolver {
  constructor(
    private readonly background: ScheduleBackground,
    private readonly needs: ScheduleNeeds,
  ) {}

  /** Conflicts and untold changes of all editions that are not over. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => [ScheduleNeed])
  scheduleNeeds(@CurrentViewer() viewer: Viewer): Promise<ScheduleNeed[]> {
    return this.needs.of(viewer);
  }

  @Allow(hasRole(Role.Organiser))
  @Query(() => ScheduleBackgroundAnswer)
  scheduleBackground(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<ScheduleBackgroundAnswer> {
    return this.background.of(eventId, viewer);
  }
}
