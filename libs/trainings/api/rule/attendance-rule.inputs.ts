import { ExcusedCounts, ShareOf } from '@kunak/trainings/rules';
import { ArgsType, Field, Float, ID, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsNumber, IsUUID, Min } from 'class-validator';
import { ExcusedCountsScalar, ShareOfScalar } from './attendance-rule.entity';

@ArgsType()
export class AttendanceRuleChange {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  /** The version that the page showed. */
  @Field(() => Int)
  @IsInt()
  @Min(0)
  version!: number;

  /** Above 0 and at most 1. */
  @Field(() => Float)
  @IsNumber()
  share!: number;

  @Field(() => ShareOfScalar)
  @IsIn(Object.values(ShareOf))
  of!: ShareOf;

  @Field(() => ExcusedCountsScalar)
  @IsIn(Object.values(ExcusedCounts))
  excused!: ExcusedCounts;
}
