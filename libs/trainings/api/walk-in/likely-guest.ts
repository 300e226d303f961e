import { ParticipationStateScalar } from '@kunak/registration/api';
import type { ParticipationState } from '@kunak/registration/rules';
import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Somebody whose name is like the walk-in's. */
@ObjectType()
export class LikelyGuest {
  @Field(() => ID)
  participationId!: string;

  @Field()
  displayName!: string;

  @Field(() => ParticipationStateScalar)
  state!: ParticipationState;
}
