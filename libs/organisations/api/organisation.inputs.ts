import { OrganisationKind } from '@kunak/organisations/rules';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Organisation, OrganisationKindScalar } from './organisation.entity';

@InputType()
export class OrganisationInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => OrganisationKindScalar)
  @IsIn(Object.values(OrganisationKind))
  kind!: OrganisationKind;
}

@InputType()
export class ConsortiumMemberInput {
  @Field(() => ID)
  @IsUUID()
  memberId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  role?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  since?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@ObjectType()
export class OrganisationsPage {
  @Field(() => [Organisation])
  items!: Organisation[];

  @Field(() => Int)
  total!: number;

  @Field(() => ID, { nullable: true })
  next!: string | null;
}
