import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { longestTellingWord, tellingKinds, tellingPlaces } from '@kunak/platform/rules';
import type { TellingKind, TellingPlace } from '@kunak/platform/rules';
import { IsString, MaxLength } from 'class-validator';
import { wordScalar } from '../database/scalars';

export const TellingKindScalar = wordScalar('TellingKind', tellingKinds, '@kunak/platform/rules');
export const TellingPlaceScalar = wordScalar('TellingPlace', tellingPlaces, '@kunak/platform/rules');

/** A word that the host's own data tell by. */
@ObjectType()
export class KnownTellingWord {
  @Field(() => TellingKindScalar)
  kind!: TellingKind;

  @Field()
  words!: string;

  /** An organiser said that it tells nothing. */
  @Field()
  setAside!: boolean;
}

/** A word that an organiser added. */
@ObjectType()
export class AddedTellingWord {
  @Field(() => ID)
  id!: string;

  @Field()
  words!: string;
}

/** Telling words that stand in something which leaves the house. */
@ObjectType()
export class TellingFound {
  @Field(() => TellingPlaceScalar)
  place!: TellingPlace;

  @Field(() => [String])
  words!: string[];
}

/** What leaves with every letter, as it is judged now. */
@ObjectType()
export class JudgedNow extends TellingFound {
  /** The sender or the address; null for the letters' own words. */
  @Field(() => String, { nullable: true })
  text!: string | null;
}

@ObjectType()
export class TellingList {
  @Field(() => [KnownTellingWord])
  known!: KnownTellingWord[];

  @Field(() => [AddedTellingWord])
  added!: AddedTellingWord[];

  @Field(() => [JudgedNow])
  judged!: JudgedNow[];

  /** How many more may be added or set aside. */
  @Field(() => Int)
  room!: number;
}

@ArgsType()
export class TellingWordRequest {
  // Anything longer is refused by the rule, in its own words.
  @Field()
  @IsString()
  @MaxLength(longestTellingWord * 10)
  words!: string;
}
