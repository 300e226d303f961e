import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, DirectOperations } from '@kunak/platform/api';
import type { DirectOperation } from '@kunak/platform/api';
import { hasRole, isSignedIn, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { ArrayMaxSize, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { ParticipationStateScalar } from './participation.entity';
import { Standing } from './standing';
import { bulkStepOperations, mostAtOnce, stepOperations } from './step-operations';
import type { StepArgs } from './step-operations';
import { UndoneSteps } from './undone-steps';
import { WaitingList } from './waiting-list';

@ArgsType()
class StepRequest implements StepArgs {
  @Field(() => ID)
  @IsUUID('all')
  participationId!: string;

  /** The state that the page showed; the step is refused when it has become another meanwhile. */
  @Field(() => ParticipationStateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  seen?: ParticipationState | null;
}

@ArgsType()
class StepWithReason extends StepRequest {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@ArgsType()
class BulkStepRequest {
  @Field(() => [ID])
  @IsUUID('all', { each: true })
  @ArrayMaxSize(mostAtOnce)
  participationIds!: string[];
}

/** What became of a step taken for many. */
@ObjectType()
export class BulkStep {
  @Field(() => [Standing])
  changed!: Standing[];

  /** No seat was left for these. */
  @Field(() => [ID])
  full!: string[];

  /** Their state does not allow the step, or they are not there. */
  @Field(() => [ID])
  notPossible!: string[];
}

const organisers = hasRole(Role.Organiser);

@Resolver()
export class StepsResolver implements OnModuleInit {
  constructor(
    private readonly direct: DirectOperations,
    private readonly undone: UndoneSteps,
    private readonly waiting: WaitingList,
  ) {}

  onModuleInit(): void {
    for (const operation of [...Object.values(stepOperations), ...Object.values(bulkStepOperations)]) this.direct.add(operation as DirectOperation<never>);
  }

  @Allow(organisers)
  @Mutation(() => Standing)
  acceptParticipation(@Args() step: StepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.accept, step, viewer, info);
  }

  @Allow(organisers)
  @Mutation(() => Standing)
  declineParticipation(@Args() step: StepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.decline, step, viewer, info);
  }

  @Allow(organisers)
  @Mutation(() => Standing)
  putOnWaitingList(@Args() step: StepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.putOnWaitingList, step, viewer, info);
  }

  @Allow(organisers)
  @Mutation(() => BulkStep)
  acceptParticipations(@Args() steps: BulkStepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(bulkStepOperations.accept, steps, viewer, info);
  }

  @Allow(organisers)
  @Mutation(() => BulkStep)
  declineParticipations(@Args() steps: BulkStepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(bulkStepOperations.decline, steps, viewer, info);
  }

  @Allow(organisers)
  @Mutation(() => BulkStep)
  putAllOnWaitingList(@Args() steps: BulkStepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(bulkStepOperations.putOnWaitingList, steps, viewer, info);
  }

  /** Offers the seats that are free to those who have waited longest, each with a term for the answer. */
  @Allow(organisers)
  @Mutation(() => BulkStep)
  async offerFreeSeats(
    @Args('eventId', { type: () => ID }) eventId: string,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const participationIds = (await this.waiting.nextInTurn(eventId, viewer)).map(({ id }) => id);
    return this.direct.resolve(bulkStepOperations.accept, { participationIds }, viewer, info);
  }

  /** The guest says that they will come, or an organiser notes that they said so. */
  @Allow(isSignedIn)
  @Mutation(() => Standing)
  confirmPlace(@Args() step: StepRequest, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.confirm, step, viewer, info);
  }

  @Allow(isSignedIn)
  @Mutation(() => Standing)
  withdrawParticipation(@Args() step: StepWithReason, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.withdraw, step, viewer, info);
  }

  @Allow(isSignedIn)
  @Mutation(() => Standing)
  declineInvitation(@Args() step: StepWithReason, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(stepOperations.sayNo, step, viewer, info);
  }

  /** Takes one's own last step back, within ten minutes. */
  @Allow(isSignedIn)
  @Mutation(() => Standing)
  undoParticipationStep(
    @Args('participationId', { type: () => ID }) participationId: string,
    @Args('seenVersion', { type: () => Int }) seenVersion: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Standing> {
    return this.undone.undo(participationId, seenVersion, viewer);
  }
}
