import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CertificateAction, CertificateState, CertificateVariant, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { CalendarDateScalar, InstantScalar, LocalizedText } from '@kunak/platform/api';
import { CertificateActionScalar, CertificateStateScalar, CertificateVariantScalar, DisclosureScalar, RevocationReasonScalar } from './certificate.entity';

/** A certificate as those who issue it see it. What its holder lets the check page say is not among it. */
@ObjectType()
export class IssuedCertificate {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  participationId!: string;

  /** The name under which the host's screens know the holder today. */
  @Field()
  displayName!: string;

  /** The name on the page. */
  @Field(() => LocalizedText)
  printedName!: LocalizedText;

  @Field(() => CertificateVariantScalar)
  variant!: CertificateVariant;

  /** The pages that can be printed; none once it is not in force. */
  @Field(() => [CertificateVariantScalar])
  pages!: CertificateVariant[];

  @Field(() => CertificateStateScalar)
  state!: CertificateState;

  @Field(() => InstantScalar)
  issuedAt!: string;

  /** The earlier certificate that this one stands for. */
  @Field(() => ID, { nullable: true })
  replacesId!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  endedAt!: string | null;

  @Field(() => RevocationReasonScalar, { nullable: true })
  reason!: RevocationReason | null;

  @Field(() => String, { nullable: true })
  explanation!: string | null;

  @Field(() => [CertificateActionScalar])
  allowedActions!: CertificateAction[];
}

/** A certificate as its holder sees it. Why it was taken back is said by a person, not by a page. */
@ObjectType()
export class MyCertificate {
  @Field(() => ID)
  id!: string;

  @Field(() => CertificateVariantScalar)
  variant!: CertificateVariant;

  @Field(() => [CertificateVariantScalar])
  pages!: CertificateVariant[];

  @Field(() => CertificateStateScalar)
  state!: CertificateState;

  @Field(() => LocalizedText)
  printedName!: LocalizedText;

  /** What was attended, in the words of the page; null on a neutral page without a subject. */
  @Field(() => LocalizedText, { nullable: true })
  title!: LocalizedText | null;

  /** What the neutral page calls it. */
  @Field(() => LocalizedText, { nullable: true })
  subject!: LocalizedText | null;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => CalendarDateScalar)
  lastDay!: string;

  @Field(() => CalendarDateScalar)
  issuedOn!: string;

  @Field(() => DisclosureScalar)
  disclosure!: Disclosure;
}
