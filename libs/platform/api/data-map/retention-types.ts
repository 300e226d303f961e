import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Clock } from '@kunak/platform/rules';
import type { CalendarDate, Period } from '@kunak/platform/rules';
import { CalendarDateScalar, wordScalar } from '../database/scalars';

export const ClockScalar = wordScalar('Clock', Object.values(Clock), '@kunak/platform/rules');

/** One clock of a reason, and between what a host may set its period. Periods are ISO 8601: `P18M`. */
@ObjectType()
export class RetentionTerm {
  @Field(() => ClockScalar)
  clock!: Clock;

  @Field(() => String)
  period!: Period;

  /** What counts where the host has set nothing. */
  @Field(() => String)
  usual!: Period;

  @Field(() => String)
  shortest!: Period;

  @Field(() => String)
  longest!: Period;
}

/** Something that is kept, what for, and for how long. */
@ObjectType()
export class RetentionRule {
  @Field()
  id!: string;

  /** The heading under which it stands. */
  @Field()
  group!: string;

  @Field()
  what!: string;

  @Field()
  why!: string;

  @Field()
  basis!: string;

  @Field(() => [String])
  readers!: string[];

  /** Those that a host may set. None: as the rule says. */
  @Field(() => [RetentionTerm])
  terms!: RetentionTerm[];

  /** Whether it goes even earlier where a question said so when it was asked. */
  @Field()
  promised!: boolean;

  /** All of it in words, with what no host can set. */
  @Field()
  rule!: string;
}

@ObjectType()
export class ErasedRows {
  @Field()
  what!: string;

  @Field(() => Int)
  rows!: number;
}

/** What one night erased: words of the map and counts. */
@ObjectType()
export class NightReport {
  @Field(() => CalendarDateScalar)
  day!: CalendarDate;

  @Field(() => [ErasedRows])
  erased!: ErasedRows[];
}
