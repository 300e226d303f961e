import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Person } from './person.entity';

/** What a visa or a ticket needs, as it lies in its row: sealed under the person's own key, value by value. */
@Entity('legal_identity')
@Index(['hostId', 'personId'], { unique: true })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class SealedIdentity extends HostRow {
  @Column('uuid')
  personId!: string;

  @Column({ type: 'bytea', nullable: true })
  legalName!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  dateOfBirth!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  passportValidUntil!: Buffer | null;

  @VersionColumn({ default: 1 })
  version!: number;
}

/** The same, opened: for one person at a time, with a reason, and each opening is recorded. */
@ObjectType()
export class LegalIdentity {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { nullable: true })
  legalName!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  dateOfBirth!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  passportValidUntil!: string | null;

  @Field(() => Int)
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
