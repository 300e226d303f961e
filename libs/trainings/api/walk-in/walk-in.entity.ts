import { Event } from '@kunak/events/api';
import { HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Participation } from '@kunak/registration/api';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Somebody who stood at the door and was not on the roster: a name, until they are joined to a guest. */
@Entity()
@ObjectType()
@Index(['hostId', 'eventId'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class WalkIn extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  eventId!: string;

  @Field()
  @Column('text')
  name!: string;

  /** The name folded for search, as a person's. */
  @Field()
  @Column('text')
  searchText!: string;

  /** By the device's clock. */
  @Field(() => InstantScalar)
  @Column({ type: 'timestamptz', transformer: instantColumn })
  addedAt!: string;

  @Field()
  @Column('text')
  device!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;
}

/** "This walk-in is that guest", or with nobody: they are not. Only ever added; the last word stands. */
@Entity()
@ObjectType()
@Index(['hostId', 'walkInId'])
@Index(['hostId', 'participationId'])
@ForeignKey(() => WalkIn, ['hostId', 'walkInId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class WalkInMerge extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  walkInId!: string;

  @Field(() => ID, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  participationId!: string | null;

  /** By the device's clock. */
  @Field(() => InstantScalar)
  @Column({ type: 'timestamptz', transformer: instantColumn })
  mergedAt!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;
}
