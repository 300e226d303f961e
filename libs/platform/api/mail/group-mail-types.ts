import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MailFailure, MailState } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { LocalizedText } from '../database/localized-text';
import { TellingFound } from '../telling/telling-types';
import { InstantScalar, LanguageScalar, wordScalar } from '../database/scalars';

export const MailStateScalar = wordScalar('MailState', Object.values(MailState), '@kunak/platform/rules');
export const MailFailureScalar = wordScalar('MailFailure', Object.values(MailFailure), '@kunak/platform/rules');

/** A letter as it will read, in both languages; in place of each person's own stand words that say what it is. */
@ObjectType()
export class GroupLetter {
  @Field(() => String)
  key!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}

/** One person's letter. Who it is, the room of people says. */
@ObjectType()
export class OutgoingMail {
  @Field(() => ID)
  id!: string;

  personId!: string | null;

  /** Of a letter that is none of a group's and failed: nobody else knows whom it was for. */
  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true })
  letter!: string | null;

  @Field(() => LanguageScalar)
  language!: Language;

  @Field(() => MailStateScalar)
  state!: MailState;

  @Field(() => MailFailureScalar, { nullable: true })
  failure!: MailFailure | null;

  /** Of a letter that is none of a group's: the words by which it would name the host. */
  @Field(() => [String])
  telling!: string[];
}

@ObjectType()
export class GroupMailInOutbox {
  @Field(() => ID)
  id!: string;

  kind!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => ID, { nullable: true })
  eventId!: string | null;

  @Field(() => InstantScalar)
  createdAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  sentAt!: string | null;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  onTheWay!: number;

  @Field(() => Int)
  sent!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int)
  dropped!: number;

  /** Until then "Send" may be taken back. */
  @Field(() => InstantScalar, { nullable: true })
  recallUntil!: string | null;
}

@ObjectType()
export class GroupMailToRead extends GroupMailInOutbox {
  @Field(() => [GroupLetter])
  letters!: GroupLetter[];

  /** The words by which these letters would name the host. While there are any, nothing is sent. */
  @Field(() => [TellingFound])
  telling!: TellingFound[];

  @Field(() => [OutgoingMail])
  mails!: OutgoingMail[];
}

@ObjectType()
export class OutboxNow {
  @Field(() => [GroupMailInOutbox])
  groups!: GroupMailInOutbox[];

  /** Letters to single people that did not go out. */
  @Field(() => [OutgoingMail])
  failed!: OutgoingMail[];
}

/** What the outbox asks of a human today. */
@ObjectType()
export class OutboxNeeds {
  @Field(() => Int)
  groups!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => InstantScalar, { nullable: true })
  heldSince!: string | null;

  @Field(() => Int)
  failed!: number;
}
