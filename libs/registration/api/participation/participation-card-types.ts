import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar, LocalizedText, wordScalar } from '@kunak/platform/api';
import { AnswerAccess, Reader, Sensitivity } from '@kunak/registration/rules';
import type { Answer as AnswerGiven } from '@kunak/registration/rules';
import { ConsentGiven } from '../consent/consents.service';
import { AnswerScalar } from '../json-scalars';
import { InvitationSent } from './participant';
import { StandingFields } from './standing';

export { AnswerAccess };
const SensitivityScalar = wordScalar('Sensitivity', Object.values(Sensitivity), '@kunak/registration/rules');
const ReaderScalar = wordScalar('Reader', Object.values(Reader), '@kunak/registration/rules');
const AnswerAccessScalar = wordScalar('AnswerAccess', Object.values(AnswerAccess), '@kunak/registration/rules');

/** An answer that was sent in, as far as this reader may see it. */
@ObjectType()
export class AnswerInCard {
  @Field(() => ID)
  questionId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => SensitivityScalar)
  sensitivity!: Sensitivity;

  @Field(() => AnswerAccessScalar)
  access!: AnswerAccess;

  @Field(() => AnswerScalar, { nullable: true })
  answer!: AnswerGiven | null;

  /** Who reads it: whom the form names now and named to the guest. */
  @Field(() => [ReaderScalar])
  readers!: Reader[];
}

/** One registration, opened. */
@ObjectType()
export class ParticipationCard extends StandingFields {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  personId!: string;

  @Field()
  displayName!: string;

  /** Whether a letter can reach them; else a way in goes from hand to hand. */
  @Field()
  byMail!: boolean;

  /** Whether they have an account, and need no way in. */
  @Field()
  canComeIn!: boolean;

  @Field(() => InstantScalar, { nullable: true })
  invitedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  appliedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  confirmedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  endedAt!: string | null;

  /** Why the guest cannot come, if they said so. */
  @Field(() => String, { nullable: true })
  reason!: string | null;

  /** Null: the guest has not sent the answers in yet, and nobody else reads them. */
  @Field(() => InstantScalar, { nullable: true })
  submittedAt!: string | null;

  @Field(() => [AnswerInCard])
  answers!: AnswerInCard[];

  @Field(() => [ConsentGiven])
  consents!: ConsentGiven[];

  /** The last one first. */
  @Field(() => [InvitationSent])
  invitations!: InvitationSent[];
}
