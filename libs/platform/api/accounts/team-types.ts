import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language, Role } from '@kunak/platform/rules';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { InstantScalar, LanguageScalar, RoleScalar } from '../database/scalars';
import { AccountStanding } from './security-types';

/** A role that somebody of the team has. */
@ObjectType()
export class TeamGrant {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleScalar)
  role!: Role;

  /** Null: at the whole host. */
  @Field(() => ID, { nullable: true })
  eventId!: string | null;
}

/** Somebody who runs events here. Guests are no part of the team, whatever account they have. */
@ObjectType()
export class TeamMember {
  @Field(() => ID)
  accountId!: string;

  @Field()
  displayName!: string;

  @Field(() => [TeamGrant])
  grants!: TeamGrant[];

  @Field(() => AccountStanding)
  standing!: AccountStanding;
}

/** A link that nobody has used yet. */
@ObjectType()
export class TeamInvitation {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field(() => RoleScalar)
  role!: Role;

  @Field(() => ID, { nullable: true })
  eventId!: string | null;

  @Field(() => InstantScalar)
  expiresAt!: string;
}

@ObjectType()
export class Team {
  @Field(() => [TeamMember])
  members!: TeamMember[];

  @Field(() => [TeamInvitation])
  invitations!: TeamInvitation[];
}

/** What became of an invitation: a letter is on its way, or a link is to be handed over. */
@ObjectType()
export class TeamInvited {
  @Field()
  mailed!: boolean;

  /** For a user name that is no address; shown this once. */
  @Field(() => String, { nullable: true })
  link!: string | null;
}

@ArgsType()
export class TeamInvitationRequest {
  /** E-mail address or user name. */
  @Field()
  @IsString()
  @Length(3, 254)
  login!: string;

  @Field()
  @IsString()
  @Length(1, 120)
  displayName!: string;

  @Field(() => RoleScalar)
  @IsString()
  @MaxLength(40)
  role!: Role;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID('all')
  eventId?: string | null;

  @Field(() => LanguageScalar)
  @IsIn(['ru', 'en'])
  language!: Language;
}
