import { languageCodes, LanguageLevel } from '@kunak/people/rules';
import type { Exposure, LanguageCode } from '@kunak/people/rules';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, wordScalar } from '@kunak/platform/api';
import { LegalOpening } from './legal-identity.entity';
import { ExposureScalar, Person } from './person.entity';

export const LanguageCodeScalar = wordScalar('LanguageCode', languageCodes, '@kunak/people/rules');
export const LanguageLevelScalar = wordScalar('LanguageLevel', Object.values(LanguageLevel), '@kunak/people/rules');

/** What the viewer may do with a person; screens show these buttons and no others. */
export const PersonAction = { Edit: 'edit', ChangeExposure: 'changeExposure', OpenLegalName: 'openLegalName', Remove: 'remove' } as const;
export type PersonAction = (typeof PersonAction)[keyof typeof PersonAction];

@ObjectType()
export class PersonLanguage {
  @Field(() => LanguageCodeScalar)
  code!: LanguageCode;

  @Field(() => LanguageLevelScalar, { nullable: true })
  level!: LanguageLevel | null;
}

/** A person in the organisers' list: what is needed to tell people apart and to choose among them. */
@ObjectType()
export class PersonInList extends Person {
  @Field(() => ExposureScalar)
  override exposure!: Exposure;

  @Field(() => [LanguageCodeScalar])
  override languages!: LanguageCode[];

  @Field(() => String, { nullable: true })
  override homeRegion!: string | null;

  @Field(() => String, { nullable: true })
  override occupation!: string | null;
}

/** Everything about one person except the legal identity; given one at a time to those who may see it. */
@ObjectType()
export class PersonCard extends PersonInList {
  @Field()
  override workingName!: string;

  @Field(() => String, { nullable: true })
  override codeName!: string | null;

  @Field(() => String, { nullable: true })
  override email!: string | null;

  @Field(() => String, { nullable: true })
  override phone!: string | null;

  @Field(() => InstantScalar)
  override createdAt!: string;

  @Field(() => Int)
  override version!: number;
}

@ObjectType()
export class PeoplePage {
  @Field(() => [PersonInList])
  items!: PersonInList[];

  @Field(() => Int)
  total!: number;

  /** What to pass as `after` for the next page; null on the last. */
  @Field(() => ID, { nullable: true })
  next!: string | null;
}

@ObjectType()
export class LegalIdentityState {
  /** Whether anything is written down; not what. */
  @Field()
  known!: boolean;

  /** Who opened it, the latest first. */
  @Field(() => [LegalOpening])
  openings!: LegalOpening[];
}
