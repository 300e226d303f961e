import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SignInWay } from '@kunak/platform/rules';
import type { Language, Role } from '@kunak/platform/rules';
import { InstantScalar, LanguageScalar, RoleScalar, wordScalar } from '../database/scalars';
import type { SignInOutcome } from './sign-in';

export const SignInWayScalar = wordScalar('SignInWay', Object.values(SignInWay), '@kunak/platform/rules');

@ObjectType()
export class GrantedRole {
  @Field(() => RoleScalar)
  role!: Role;

  @Field(() => ID, { nullable: true })
  eventId!: string | null;
}

@ObjectType()
export class HostChoice {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class Me {
  @Field(() => ID)
  accountId!: string;

  @Field()
  displayName!: string;

  @Field(() => LanguageScalar)
  language!: Language;

  @Field(() => ID, { nullable: true })
  personId!: string | null;

  @Field(() => ID)
  hostId!: string;

  @Field()
  hostName!: string;

  @Field(() => [GrantedRole])
  roles!: GrantedRole[];

  @Field(() => [HostChoice])
  hosts!: HostChoice[];

  @Field()
  totpEnabled!: boolean;

  /** A session ends twelve hours after it began, however busy. */
  @Field(() => InstantScalar)
  signedInAt!: string;

  /** What this account can prove itself with. */
  @Field(() => [SignInWayScalar])
  ways!: SignInWay[];
}

@ObjectType()
export class SignInAnswer {
  @Field(() => String)
  outcome!: SignInOutcome;

  @Field(() => String, { nullable: true })
  login?: string | null;
}

@ObjectType()
export class PrintedCode {
  @Field()
  code!: string;
}

@ObjectType()
export class TotpStart {
  @Field()
  secret!: string;

  @Field()
  uri!: string;
}
