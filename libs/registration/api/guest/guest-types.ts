import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, InstantScalar, LocalizedText } from '@kunak/platform/api';
import type { Answers as AnswersGiven, Form, RawAnswer } from '@kunak/registration/rules';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsObject, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { ConsentGiven } from '../consent/consents.service';
import { AnswersScalar, RawAnswerScalar, RegistrationFormScalar } from '../json-scalars';
import { StandingFields } from '../participation/standing';

/** One of the guest's own places, for their first page. */
@ObjectType()
export class MyParticipation extends StandingFields {
  @Field(() => ID)
  eventId!: string;

  @Field(() => LocalizedText)
  eventTitle!: LocalizedText;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => CalendarDateScalar)
  lastDay!: string;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt!: string | null;

  /** Until when an offered seat waits for the guest's yes. */
  @Field(() => InstantScalar, { nullable: true })
  answerBy!: string | null;
}

/** The guest's own registration: what is asked, what they said, where it stands. */
@ObjectType()
export class MyRegistration extends MyParticipation {
  /** Both languages, so that switching in the middle asks nobody and loses nothing. */
  @Field(() => RegistrationFormScalar)
  form!: Form;

  /** Whether answers are taken now. */
  @Field()
  open!: boolean;

  @Field(() => CalendarDateScalar, { nullable: true })
  closesOn!: string | null;

  @Field(() => AnswersScalar)
  answers!: AnswersGiven;

  /** Send it back with what is saved: an answer that another device saved since is not overwritten unseen. */
  @Field(() => Int)
  answersVersion!: number;

  @Field(() => [ConsentGiven])
  consents!: ConsentGiven[];
}

@InputType()
export class AnswerInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(60)
  questionId!: string;

  /** `{"raw": …}` as it stands in the fields, or `{"unknown": true}`. */
  @Field(() => RawAnswerScalar)
  @IsObject()
  given!: RawAnswer;
}

@ArgsType()
export class AnswersToSave {
  @Field(() => ID)
  @IsUUID('all')
  participationId!: string;

  @Field(() => [AnswerInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers!: AnswerInput[];

  /** The version of the form that the page was made from. */
  @Field(() => Int)
  @IsInt()
  @Min(1)
  formVersion!: number;

  /** The `answersVersion` that the page knew. */
  @Field(() => Int)
  @IsInt()
  @Min(0)
  seen!: number;
}

/** Why an answer cannot be kept, in the reader's language. */
@ObjectType()
export class AnswerProblem {
  @Field(() => ID)
  questionId!: string;

  @Field()
  code!: string;

  @Field()
  message!: string;
}

/** Saved whole, or not at all while there is a problem. */
@ObjectType()
export class AnswersSaved {
  @Field(() => [AnswerProblem])
  problems!: AnswerProblem[];

  @Field(() => AnswersScalar)
  answers!: AnswersGiven;

  @Field(() => Int)
  answersVersion!: number;
}
