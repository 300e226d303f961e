import { ArgsType, Field, ID } from '@nestjs/graphql';
import { certificateVariants, CertificateVariant, disclosures, longestExplanation, mostInBatch, revocationReasons } from '@kunak/certificates/rules';
import type { Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { CertificateVariantScalar, DisclosureScalar, RevocationReasonScalar } from './issued/certificate.entity';

@ArgsType()
export class IssueArgs {
  /** Made by the client: the same id again is the same batch. */
  @Field(() => ID)
  @IsUUID('all')
  batchId!: string;

  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  @Field(() => CertificateVariantScalar)
  @IsIn(certificateVariants)
  variant!: CertificateVariant;

  /** Without a list: everybody who qualifies and never had one. */
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(mostInBatch)
  @IsUUID('all', { each: true })
  participationIds?: string[] | null;
}

@ArgsType()
export class RevokeArgs {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field(() => RevocationReasonScalar)
  @IsIn(revocationReasons)
  reason!: RevocationReason;

  @Field({ defaultValue: '' })
  @IsString()
  @MaxLength(longestExplanation * 4)
  explanation: string = '';
}

@ArgsType()
export class ReissueArgs extends RevokeArgs {
  /** Made by the client: the same id again is the same new certificate. */
  @Field(() => ID)
  @IsUUID('all')
  newId!: string;

  @Field(() => CertificateVariantScalar)
  @IsIn(certificateVariants)
  variant!: CertificateVariant;

  /** As it shall stand on the new page. */
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;
}

@ArgsType()
export class DisclosureArgs {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field(() => DisclosureScalar)
  @IsIn(disclosures)
  disclosure!: Disclosure;
}
