import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { LocalizedText as LocalizedTextShape } from '@kunak/platform/rules';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What a host wrote, in each working language; a language may be missing. */
@ObjectType()
export class LocalizedText implements LocalizedTextShape {
  @Field(() => String, { nullable: true })
  ru?: string | null;

  @Field(() => String, { nullable: true })
  en?: string | null;
}

@InputType()
export class LocalizedTextInput implements LocalizedTextShape {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  ru?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  en?: string | null;
}
