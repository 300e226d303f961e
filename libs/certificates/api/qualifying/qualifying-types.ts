import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { qualifyingGroups } from '@kunak/certificates/rules';
import type { CertificateVariant, QualifyingGroup } from '@kunak/certificates/rules';
import { wordScalar } from '@kunak/platform/api';
import { AttendanceRule } from '@kunak/trainings/api';
import { CertificateVariantScalar } from '../issued/certificate.entity';
import { CertificatePage } from '../page/certificate-page.entity';

const QualifyingGroupScalar = wordScalar('QualifyingGroup', qualifyingGroups, '@kunak/certificates/rules');

/** Where one person stands with the certificate; amounts are in the rule's unit. */
@ObjectType()
export class QualifyingPerson {
  @Field(() => ID)
  participationId!: string;

  @Field()
  displayName!: string;

  @Field(() => QualifyingGroupScalar)
  group!: QualifyingGroup;

  /** Why not (yet), in the reader's language. */
  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Int)
  attended!: number;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  needed!: number;

  /** The certificate in force, if there is one. */
  @Field(() => ID, { nullable: true })
  certificateId!: string | null;

  @Field(() => CertificateVariantScalar, { nullable: true })
  certificateVariant!: CertificateVariant | null;

  /** The last one was taken back: a new one is issued only to somebody who was chosen by name. */
  @Field()
  wasRevoked!: boolean;
}

/** Who gets the certificate of a training, who does not, and why. */
@ObjectType()
export class Qualifying {
  @Field(() => AttendanceRule)
  rule!: AttendanceRule;

  @Field(() => CertificatePage)
  page!: CertificatePage;

  @Field(() => [QualifyingPerson])
  people!: QualifyingPerson[];

  @Field()
  mayChangeRule!: boolean;
}
