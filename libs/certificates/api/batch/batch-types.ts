import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BatchState, CertificateVariant } from '@kunak/certificates/rules';
import { InstantScalar } from '@kunak/platform/api';
import { CertificateVariantScalar } from '../issued/certificate.entity';
import { BatchStateScalar } from './certificate-batch.entity';

/** Somebody for whom no certificate was made, and why, in the reader's language. */
@ObjectType()
export class BatchRefusal {
  @Field(() => ID)
  participationId!: string;

  @Field()
  displayName!: string;

  @Field()
  reason!: string;
}

/** How far issuing to many has come. */
@ObjectType()
export class BatchProgress {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  eventId!: string;

  @Field(() => CertificateVariantScalar)
  variant!: CertificateVariant;

  @Field(() => BatchStateScalar)
  state!: BatchState;

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  issued!: number;

  /** Had one in force already. */
  @Field(() => Int)
  already!: number;

  @Field(() => [BatchRefusal])
  refused!: BatchRefusal[];

  @Field(() => InstantScalar)
  createdAt!: string;
}
