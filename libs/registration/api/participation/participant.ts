import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, instantSql, wordScalar } from '@kunak/platform/api';
import type { SqlFields } from '@kunak/platform/api';
import { displayNameSql } from '@kunak/people/api';
import { InvitationChannel, LinkState, ParticipationActor } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';
import { InvitationChannelScalar } from '../invitation/invitation.entity';
import { ParticipationStateScalar } from './participation.entity';
import { allowedActionsSql, StandingFields, standingSql } from './standing';

export const LinkStateScalar = wordScalar('LinkState', Object.values(LinkState), '@kunak/registration/rules');

/** The last invitation of a guest. */
@ObjectType()
export class InvitationSent {
  @Field(() => InvitationChannelScalar)
  channel!: InvitationChannel;

  @Field(() => InstantScalar)
  sentAt!: string;

  @Field(() => InstantScalar)
  expiresAt!: string;

  /** When the guest took the access that it offers. */
  @Field(() => InstantScalar, { nullable: true })
  openedAt!: string | null;

  @Field(() => LinkStateScalar)
  linkState!: LinkState;
}

/** One row of an event's list: the name under which the host's screens know the person, and nothing that they answered. */
@ObjectType()
export class Participant extends StandingFields {
  @Field(() => ID)
  personId!: string;

  /** The working name; of a confidential person the code name. */
  @Field()
  displayName!: string;

  @Field(() => [String])
  languages!: string[];

  @Field(() => String, { nullable: true })
  homeRegion!: string | null;

  /** When the answers were sent in. */
  @Field(() => InstantScalar, { nullable: true })
  submittedAt!: string | null;

  @Field(() => InvitationSent, { nullable: true })
  invitation!: InvitationSent | null;
}

@ObjectType()
export class ParticipantPage {
  @Field(() => [Participant])
  rows!: Participant[];

  /** Give it as `after` to go on; null at the end. */
  @Field(() => String, { nullable: true })
  next!: string | null;
}

/** How many stand in one state. */
@ObjectType()
export class StateCount {
  @Field(() => ParticipationStateScalar)
  state!: ParticipationState;

  @Field(() => Int)
  count!: number;
}

/** An event's participations in numbers; states without anybody are left out. */
@ObjectType()
export class ParticipationCounts {
  @Field(() => [StateCount])
  byState!: StateCount[];

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => Int)
  taken!: number;

  /** Null when there is no limit. */
  @Field(() => Int, { nullable: true })
  free!: number | null;
}

/** The fields of a row: participation `p`, person `n`, last invitation `i`. */
export const participantFields: SqlFields = {
  ...standingSql('p', allowedActionsSql('p.state', ParticipationActor.Organiser)),
  personId: 'p.person_id',
  displayName: displayNameSql('n'),
  languages: 'n.languages',
  homeRegion: 'n.home_region',
  submittedAt: instantSql('p.submitted_at'),
};

/** The last invitation `i`, from the lateral join of {@link lastInvitation}. */
export const invitationFields: SqlFields = {
  channel: 'i.channel',
  sentAt: instantSql('i.sent_at'),
  expiresAt: instantSql('i.expires_at'),
  openedAt: instantSql('i.opened_at'),
  linkState: `case when i.revoked_at is not null then '${LinkState.Revoked}' when i.opened_at is not null then '${LinkState.Used}'
    when now() < i.expires_at then '${LinkState.Open}' else '${LinkState.Expired}' end`,
};

export const lastInvitation = `left join lateral (
  select * from invitation found where found.participation_id = p.id order by found.sent_at desc limit 1
) i on true`;
