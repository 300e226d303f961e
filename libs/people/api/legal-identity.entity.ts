import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Person } from './person.entity';

/** What a visa or a ticket needs. Opened one person at a time, with a reason, and each opening is recorded. */
@Entity()
@ObjectType()
@Index(['hostId', 'personId'], { unique: true })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class LegalIdentity extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  personId!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  legalName!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dateOfBirth!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  passportValidUntil!: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version!: number;
}

/** Who opened a legal identity and what for. The reason stands here and not in the audit, because a person wrote it and it must be erasable. */
@Entity()
@ObjectType()
@Index(['hostId', 'personId'])
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class LegalOpening extends HostRow {
  @Column('uuid')
  personId!: string;

  /** Null when it was opened from the command line. */
  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  /** To the hour, as everything that records reading. */
  @Field(() => InstantScalar)
  @Column({ type: 'timestamptz', default: () => "date_trunc('hour', now())", transformer: instantColumn })
  at!: string;

  @Field()
  @Column('text')
  reason!: string;

  /** How the host calls the account that opened it; null where it is no longer a member. */
  @Field(() => String, { nullable: true })
  by?: string | null;
}
