import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate } from '@kunak/platform/rules';
import { CalendarDateScalar } from '../database/scalars';

/** One kind of rows in which something lies: a card, answers, mails. */
@ObjectType()
export class HeldPlace {
  @Field()
  called!: string;

  /** What the fields are, in words. */
  @Field(() => [String])
  fields!: string[];

  @Field(() => Int)
  rows!: number;
}

/** What is held for one purpose, and until when. Tells what there is, never what it says. */
@ObjectType()
export class HeldPurpose {
  /** The id of the reason. */
  @Field()
  id!: string;

  @Field()
  what!: string;

  @Field()
  why!: string;

  @Field()
  basis!: string;

  @Field(() => [String])
  readers!: string[];

  /** The rule, as “a year after the event ended”. */
  @Field()
  rule!: string;

  /** The last day of what goes first; null where no clock has started yet, or none ever does. */
  @Field(() => CalendarDateScalar, { nullable: true })
  firstLastDay!: CalendarDate | null;

  /** The last day of what goes last. */
  @Field(() => CalendarDateScalar, { nullable: true })
  lastLastDay!: CalendarDate | null;

  /** Rows whose clock has not started. */
  @Field(() => Int)
  waiting!: number;

  @Field(() => [HeldPlace])
  places!: HeldPlace[];
}
