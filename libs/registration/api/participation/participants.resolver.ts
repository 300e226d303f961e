import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, DirectOperations, FreshProof, wordScalar } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { ParticipantOrder } from '@kunak/registration/rules';
import type { Answer as AnswerGiven, ParticipationState } from '@kunak/registration/rules';
import { ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { AnswerScalar } from '../json-scalars';
import { ParticipantPage, ParticipationCounts } from './participant';
import { participantsList } from './participants-list';
import type { ParticipantsArgs } from './participants-list';
import { ParticipationCards } from './participation-card';
import { ParticipationCard } from './participation-card-types';
import { ParticipationStateScalar } from './participation.entity';
import { RegistrationNeed, RegistrationNeeds } from './registration-needs';
import { NextInTurn, WaitingList } from './waiting-list';

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
    private readonly waiting: WaitingList,
    private readonly cards: ParticipationCards,
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

  /** Who gets the seats that are free, in turn; empty while none is free, when nobody waits, and once the event is over. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => [NextInTurn])
  nextInTurn(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<NextInTurn[]> {
    return this.waiting.nextInTurn(eventId, viewer);
  }

  /** What waits for the organiser: at one event, or at all of theirs that are not over. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => [RegistrationNeed])
  registrationNeeds(@Args('eventId', { type: () => ID, nullable: true }) eventId: string | null, @CurrentViewer() viewer: Viewer): Promise<RegistrationNeed[]> {
    return this.needs.of(eventId, viewer);
  }

  /** One registration with the answers that this viewer may read. */
  @Allow(readers)
  @Query(() => ParticipationCard)
  participation(@Args('id', { type: () => ID }) id: string, @CurrentViewer() viewer: Viewer): Promise<ParticipationCard> {
    return this.cards.open(id, viewer);
  }

  /** Opens one answer from the vault; the reason is kept. */
  @Allow(readers)
  @FreshProof()
  @Mutation(() => AnswerScalar, { nullable: true })
  openVaultAnswer(
    @Args('participationId', { type: () => ID }) participationId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('reason') reason: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<AnswerGiven | null> {
    return this.cards.openVault(participationId, questionId, reason, viewer);
  }
}
