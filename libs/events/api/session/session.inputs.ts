import { opennesses, sessionKinds, sessionRoles } from '@kunak/events/rules';
import type { Openness, SessionKind, SessionRole } from '@kunak/events/rules';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { OpennessScalar, SessionKindScalar, SessionRoleScalar } from './session.entity';

@InputType()
export class SessionPersonInput {
  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => SessionRoleScalar)
  @IsIn(sessionRoles)
  role!: SessionRole;

  /** Between which languages an interpreter works here. */
  @Field(() => [String], { defaultValue: [] })
  @IsString({ each: true })
  @ArrayMaxSize(20)
  languages: string[] = [];
}

@InputType()
export class SessionInput {
  @Field(() => SessionKindScalar)
  @IsIn(sessionKinds)
  kind!: SessionKind;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { defaultValue: {} })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  abstract: LocalizedTextInput = {};

  @Field(() => Int)
  @IsInt()
  minutes!: number;

  @Field(() => OpennessScalar, { defaultValue: 'closed' })
  @IsIn(opennesses)
  openness: Openness = 'closed';

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  expectedSize?: number | null;

  @Field(() => [String], { defaultValue: [] })
  @IsString({ each: true })
  @ArrayMaxSize(20)
  spokenLanguages: string[] = [];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  track?: string | null;

  /** All people with a part in the session; left out, they stay as they are. */
  @Field(() => [SessionPersonInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SessionPersonInput)
  people?: SessionPersonInput[] | null;
}
