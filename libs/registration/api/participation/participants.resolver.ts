import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, DirectOperations, wordScalar } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { ParticipantOrder } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { ParticipantPage, ParticipationCounts } from './participant';
import { participantsList } from './participants-list';
import type { ParticipantsArgs } from './participants-list';
import { ParticipationStateScalar } from './participation.entity';
import { RegistrationNeed, RegistrationNeeds } from './registration-needs';

const ParticipantOrderScalar = wordScalar('ParticipantOrder', Object.values(ParticipantOrder), '@kunak/registration/rules');

@ArgsType()
class ParticipantsRequest implements ParticipantsArgs {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  @Field(() => [ParticipationStateScalar], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  states?: ParticipationState[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => ParticipantOrderScalar, { nullable: true })
  @IsOptional()
  @IsString()
  order?: ParticipantOrder | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  first?: number | null;
}

const readers = hasRole(Role.Organiser, Role.ProtectionOfficer);

@Resolver()
export class ParticipantsResolver implements OnModuleInit {
  constructor(
    private readonly direct: DirectOperations,
    private readonly needs: RegistrationNeeds,
  ) {}

  onModuleInit(): void {
    this.direct.add(participantsList);
  }

  /** Who takes part in an event and where each stands; a page at a time. */
  @Allow(readers)
  @Query(() => ParticipantPage)
  participants(@Args() request: ParticipantsRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(participantsList, request, viewer, info);
  }

  @Allow(readers)
  @Query(() => ParticipationCounts)
  participationCounts(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<ParticipationCounts> {
    return this.needs.counts(eventId, viewer);
  }

  /** What waits for the organiser: at one event, or at all of theirs that are not over. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => [RegistrationNeed])
  registrationNeeds(@Args('eventId', { type: () => ID, nullable: true }) eventId: string | null, @CurrentViewer() viewer: Viewer): Promise<RegistrationNeed[]> {
    return this.needs.of(eventId, viewer);
  }
}
