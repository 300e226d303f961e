import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '../database/scalars';

@ObjectType()
export class JournalEntry {
  @Field(() => ID)
  id!: string;

  /** Place in the chain; null for the moment until it is sealed. */
  @Field(() => Float, { nullable: true })
  sequence!: number | null;

  /** To the hour where somebody read something. */
  @Field(() => InstantScalar)
  at!: string;

  /** Null when it came from the command line or from a job. */
  @Field(() => ID, { nullable: true })
  accountId!: string | null;

  /** How the host calls the account; null where it is no member any more. */
  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field()
  act!: string;

  /** The act in the reader's language. */
  @Field()
  words!: string;

  /** What it was about: an id and no name. */
  @Field(() => ID, { nullable: true })
  subjectId!: string | null;
}

@ObjectType()
export class JournalPage {
  @Field(() => [JournalEntry])
  entries!: JournalEntry[];

  /** Where the next page begins; null at the end. */
  @Field(() => Float, { nullable: true })
  next!: number | null;
}

@ObjectType()
export class JournalAct {
  @Field()
  act!: string;

  @Field()
  words!: string;
}

/** Where the chain ends now, signed. */
@ObjectType()
export class JournalHead {
  @Field(() => ID)
  hostId!: string;

  @Field(() => Float)
  sequence!: number;

  @Field(() => InstantScalar)
  at!: string;

  @Field()
  hash!: string;

  /** The same and the signature in one line, to be kept elsewhere. */
  @Field()
  text!: string;
}
