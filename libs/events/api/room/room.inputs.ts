import { Field, InputType, Int } from '@nestjs/graphql';
import { CalendarDateScalar, LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

@InputType()
export class RoomHoursInput {
  /** Without a day: on each day of the event. */
  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  day?: string | null;

  @Field()
  @IsString()
  @MaxLength(20)
  from!: string;

  @Field()
  @IsString()
  @MaxLength(20)
  to!: string;
}

@InputType()
export class RoomInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  capacity?: number | null;

  @Field(() => [String], { defaultValue: [] })
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(30)
  equipment: string[] = [];

  /** Empty: always open. */
  @Field(() => [RoomHoursInput], { defaultValue: [] })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RoomHoursInput)
  hours: RoomHoursInput[] = [];
}
