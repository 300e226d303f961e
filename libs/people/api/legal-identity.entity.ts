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
@Entity('legal_opening')
@Index(['hostId', 'personId'])
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class SealedOpening extends HostRow {
  @Column('uuid')
  personId!: string;

  /** Null when it was opened from the command line. */
  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  /** To the hour, as everything that records reading; the id is a random one, since one that grows with time would tell the rest. */
  @Column({ type: 'timestamptz', default: () => "date_trunc('hour', now())", transformer: instantColumn })
  at!: string;

  /** Sealed under the key of the person whose identity it was. */
  @Column('bytea')
  reason!: Buffer;
}

/** The same, opened: for the person, and for whoever may open the identity itself. */
@ObjectType()
export class LegalOpening {
  @Field(() => ID)
  id!: string;

  @Field(() => InstantScalar)
  at!: string;

  @Field()
  reason!: string;

  /** How the host calls the account that opened it; null where it is no longer a member. */
  @Field(() => String, { nullable: true })
  by!: string | null;
}
