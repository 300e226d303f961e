import { Field, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantScalar, instantColumn } from '../../database/scalars';
import { Account } from '../account.entity';

/** Set in advance by the holder, who cannot undo it: from then on nobody opens the account. One for each account. */
@Entity()
@ObjectType()
export class TravelLock {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;

  @Field(() => InstantScalar)
  @Column({ type: 'timestamptz', transformer: instantColumn })
  beginsAt!: string;

  /** Null: it ends only when somebody releases it. */
  @Field(() => InstantScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  endsAt!: string | null;

  /** An organiser of a host that the account serves may end it before its time. */
  @Field()
  @Column('boolean')
  releasable!: boolean;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  releasedAt!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  setAt!: string;
}
