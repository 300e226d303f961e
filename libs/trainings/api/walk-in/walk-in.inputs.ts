import { InstantScalar } from '@kunak/platform/api';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { longestDevice } from '../mark/send-marks';

@ArgsType()
export class WalkInAdded {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  /** Made by the device, so that adding is safe to repeat. */
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field()
  @IsString()
  @MaxLength(1_000)
  name!: string;

  @Field(() => InstantScalar)
  @IsString()
  addedAt!: string;

  @Field()
  @IsString()
  @MaxLength(longestDevice)
  @Matches(/^[\w-]+$/)
  device!: string;
}

@ArgsType()
export class WalkInMerged {
  /** Made by the device, so that joining is safe to repeat. */
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field(() => ID)
  @IsUUID('all')
  walkInId!: string;

  /** Null takes an earlier joining back. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID('all')
  participationId?: string | null;

  @Field(() => InstantScalar)
  @IsString()
  mergedAt!: string;
}
