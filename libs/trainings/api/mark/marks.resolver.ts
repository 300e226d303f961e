import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, Float, ID, Info, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, DirectOperations, InstantScalar, wordScalar } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { MarkFate, mayOpenRegisters, mostMarksAtOnce } from '@kunak/trainings/rules';
import { ArrayMaxSize, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { GraphQLResolveInfo } from 'graphql';
import type { GivenMark } from './given-marks';
import { longestDevice, sendMarks } from './send-marks';
import type { SendMarksArgs } from './send-marks';

const MarkFateScalar = wordScalar('MarkFate', Object.values(MarkFate), '@kunak/trainings/rules');

/** Loose on purpose: a mark that makes no sense is answered by itself and must not stop the others. */
@InputType()
export class MarkInput implements GivenMark {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  sessionId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  participationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  walkInId?: string | null;

  @Field()
  @IsString()
  @MaxLength(100)
  status!: string;

  @Field()
  @IsString()
  @MaxLength(100)
  markedAt!: string;
}

@ArgsType()
class MarksSent implements SendMarksArgs {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  /** The name that the device gave itself; letters, digits and hyphens. */
  @Field()
  @IsString()
  @MaxLength(longestDevice)
  device!: string;

  /** Now, by the device's clock. */
  @Field(() => InstantScalar)
  @IsString()
  sentAt!: string;

  @Field(() => [MarkInput])
  @ArrayMaxSize(mostMarksAtOnce)
  @ValidateNested({ each: true })
  @Type(() => MarkInput)
  marks!: MarkInput[];
}

@ObjectType()
class FateOfMark {
  @Field(() => ID)
  id!: string;

  @Field(() => MarkFateScalar)
  fate!: MarkFate;

  /** Why it was refused: the code of one of the room's refusals. */
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** The answer to a device: one fate for each mark, in the order in which they were sent. */
@ObjectType()
export class MarksReceived {
  @Field(() => [FateOfMark])
  fates!: FateOfMark[];

  /** How far the device's clock is behind, in milliseconds; 0 while it is right. */
  @Field(() => Float)
  clockSkew!: number;
}

@Resolver()
export class MarksResolver implements OnModuleInit {
  constructor(private readonly direct: DirectOperations) {}

  onModuleInit(): void {
    this.direct.add(sendMarks);
  }

  /** Attendance marks of a device. Safe to send again: what is there already is a success. */
  @Allow(mayOpenRegisters)
  @Mutation(() => MarksReceived)
  sendMarks(@Args() sent: MarksSent, @CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.direct.resolve(sendMarks, sent, viewer, info);
  }
}
