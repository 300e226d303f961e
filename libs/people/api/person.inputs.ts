import { Exposure, homeRegionCodes, languageCodes, LanguageLevel } from '@kunak/people/rules';
import type { HomeRegion, LanguageCode } from '@kunak/people/rules';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDateScalar } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { LanguageCodeScalar, LanguageLevelScalar } from './person-types';
import { ExposureScalar } from './person.entity';

@InputType()
export class PersonLanguageInput {
  @Field(() => LanguageCodeScalar)
  @IsIn(languageCodes)
  code!: LanguageCode;

  @Field(() => LanguageLevelScalar, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(LanguageLevel))
  level?: LanguageLevel | null;
}

/** A person as the form writes them. The texts are judged by the rules, which say better than a decorator what is wrong. */
@InputType()
export class PersonInput {
  @Field()
  @IsString()
  @MaxLength(1000)
  workingName!: string;

  /** Left out, it stays as it is: nobody becomes known by what a form forgot. */
  @Field(() => ExposureScalar, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(Exposure))
  exposure?: Exposure | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  codeName?: string | null;

  @Field(() => [PersonLanguageInput], { defaultValue: [] })
  @ArrayMaxSize(languageCodes.length)
  @ValidateNested({ each: true })
  @Type(() => PersonLanguageInput)
  languages: PersonLanguageInput[] = [];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(homeRegionCodes)
  homeRegion?: HomeRegion | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  occupation?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  notes?: string | null;
}

/** Which people the list shows; several values of one kind mean any of them. */
@InputType()
export class PeopleFilter {
  @Field(() => [LanguageCodeScalar], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(languageCodes.length)
  @IsIn(languageCodes, { each: true })
  languages?: LanguageCode[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(homeRegionCodes.length)
  @IsIn(homeRegionCodes, { each: true })
  regions?: HomeRegion[] | null;

  @Field(() => [ExposureScalar], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(3)
  @IsIn(Object.values(Exposure), { each: true })
  exposures?: Exposure[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  eventId?: string | null;
}

@InputType()
export class LegalIdentityInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  legalName?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dateOfBirth?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  passportValidUntil?: string | null;

  /** The version that was seen when it was opened; null where nothing is written down yet. */
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
}
