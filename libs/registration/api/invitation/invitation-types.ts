import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@kunak/platform/api';
import type { InvitationChannel } from '@kunak/registration/rules';
import { ArrayMaxSize, ArrayMinSize, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { mostAtOnce } from '../participation/step-operations';
import { InvitationChannelScalar } from './invitation.entity';

@ArgsType()
export class PeopleAtEvent {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  @Field(() => [ID])
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  personIds!: string[];
}

@ArgsType()
export class InvitationRequest extends PeopleAtEvent {
  /** When the links end; 14 days from now unless said otherwise. */
  @Field(() => InstantScalar, { nullable: true })
  @IsOptional()
  @IsISO8601()
  expiresAt?: string | null;
}

/** An invitation that has just gone out. */
@ObjectType()
export class GuestInvited {
  @Field(() => ID)
  participationId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => InvitationChannelScalar)
  channel!: InvitationChannel;

  @Field(() => InstantScalar)
  expiresAt!: string;

  /** To be printed and handed over; shown this once. Null where a letter carries it, or where the guest has an account. */
  @Field(() => String, { nullable: true })
  link!: string | null;

  /** The user name that goes with the link on paper. */
  @Field(() => String, { nullable: true })
  login!: string | null;
}

@ObjectType()
export class InvitationReport {
  @Field(() => [GuestInvited])
  invited!: GuestInvited[];

  /** Their letters wait in the outbox until somebody has read and sent them. */
  @Field(() => [ID])
  waiting!: string[];

  /** Where those letters are read. Null: nothing waits, or all of it waited before. */
  @Field(() => ID, { nullable: true })
  outboxId!: string | null;

  /** Invited before, or further than that: left alone. */
  @Field(() => [ID])
  alreadyInvited!: string[];

  @Field(() => [ID])
  unknown!: string[];
}

/** Who has been put on an event's list. */
@ObjectType()
export class AddedToEvent {
  @Field(() => [ID])
  added!: string[];

  @Field(() => [ID])
  alreadyThere!: string[];
}
