import { eventKinds } from '@kunak/events/rules';
import type { EventKind } from '@kunak/events/rules';
import { Field, InputType, Int } from '@nestjs/graphql';
import { CalendarDateScalar, LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { EventKindScalar } from './event.entity';

/* Shapes and sizes are checked here; whether the values make sense, the rules judge and say better. */

@InputType()
export class EventInput {
  /** Made from the title when it is left out. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  slug?: string | null;

  @Field(() => EventKindScalar)
  @IsIn(eventKinds)
  kind!: EventKind;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => CalendarDateScalar)
  @IsString()
  firstDay!: string;

  @Field(() => CalendarDateScalar)
  @IsString()
  lastDay!: string;

  @Field()
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  @Field(() => [String])
  @IsString({ each: true })
  @ArrayMaxSize(20)
  languages!: string[];

  @Field(() => LocalizedTextInput, { defaultValue: {} })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  venue: LocalizedTextInput = {};

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  capacity?: number | null;
}

/** What is new about an edition that is made from another; everything else comes from there. */
@InputType()
export class EventCopyInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  slug?: string | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => CalendarDateScalar)
  @IsString()
  firstDay!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;
}
