import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { ConsentAnswer, ConsentPurpose } from '@kunak/registration/rules';
import { IsInt, IsString, IsUUID, Min } from 'class-validator';
import { ConsentAnswerScalar, ConsentPurposeScalar } from '../consent/consent.entity';
import { ConsentGiven } from '../consent/consents.service';
import { GuestRegistrations } from './guest-registrations.service';
import { AnswersSaved, AnswersToSave, MyParticipation, MyRegistration } from './guest-types';

@ArgsType()
class ConsentAnswered {
  @Field(() => ID)
  @IsUUID('all')
  participationId!: string;

  @Field(() => ConsentPurposeScalar)
  @IsString()
  purpose!: ConsentPurpose;

  /** The wording that was read. */
  @Field(() => Int)
  @IsInt()
  @Min(1)
  wordingVersion!: number;

  @Field(() => ConsentAnswerScalar)
  @IsString()
  answer!: ConsentAnswer;
}

/** The guest's own affairs: whoever is signed in, about themselves alone. */
@Resolver()
@Allow(isSignedIn)
export class GuestResolver {
  constructor(private readonly registrations: GuestRegistrations) {}

  @Query(() => [MyParticipation])
  myParticipations(@CurrentViewer() viewer: Viewer): Promise<MyParticipation[]> {
    return this.registrations.mine(viewer);
  }

  @Query(() => MyRegistration)
  myRegistration(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<MyRegistration> {
    return this.registrations.open(eventId, viewer);
  }

  /** Keeps a page of answers; nothing reaches the host before `submitRegistration`. */
  @Mutation(() => AnswersSaved)
  saveAnswers(@Args() answers: AnswersToSave, @CurrentViewer() viewer: Viewer): Promise<AnswersSaved> {
    return this.registrations.save(answers, viewer);
  }

  @Mutation(() => MyRegistration)
  submitRegistration(
    @Args('participationId', { type: () => ID }) participationId: string,
    @Args('formVersion', { type: () => Int }) formVersion: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<MyRegistration> {
    return this.registrations.submit(participationId, formVersion, viewer);
  }

  /** A yes or a no to one purpose; a no after a yes takes it back. */
  @Mutation(() => [ConsentGiven])
  answerConsent(@Args() { participationId, ...answer }: ConsentAnswered, @CurrentViewer() viewer: Viewer): Promise<ConsentGiven[]> {
    return this.registrations.answerConsent(participationId, answer, viewer);
  }
}
