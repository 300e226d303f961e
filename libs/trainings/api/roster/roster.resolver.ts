import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, DirectOperations } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { mayOpenRegisters } from '@kunak/trainings/rules';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { roster } from './roster';
import type { RosterArgs } from './roster';
import { Roster, VenueEventInList } from './roster-types';
import { venueEvents } from './venue-events';

@ArgsType()
class RosterRequest implements RosterArgs {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  /** The version that the device has. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  known?: string | null;
}

@Resolver()
export class RosterResolver implements OnModuleInit {
  constructor(private readonly direct: DirectOperations) {}

  onModuleInit(): void {
    this.direct.add(roster);
    this.direct.add(venueEvents);
  }

  /** Sessions, people, walk-ins and marks of an event, for the device that marks it. */
  @Allow(mayOpenRegisters)
  @Query(() => Roster)
  roster(@Args() request: RosterRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(roster, request, viewer, info);
  }

  /** The events whose attendance I mark. */
  @Allow(mayOpenRegisters)
  @Query(() => [VenueEventInList])
  venueEvents(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(venueEvents, {}, viewer, info);
  }
}
