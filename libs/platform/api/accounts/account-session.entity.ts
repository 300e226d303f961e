import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantScalar, instantColumn } from '../database/scalars';
import { Account } from './account.entity';

/** One signed-in browser. The cookie's secret itself is not stored, only its hash; no address is stored at all. */
@Entity()
@ObjectType()
@Index(['accountId'])
export class AccountSession {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  @Column({ type: 'text', unique: true })
  secretHash!: string;

  /** The host that is being looked at; null for an administrator without one. */
  @Column({ type: 'uuid', nullable: true })
  chosenHostId!: string | null;

  /** "Firefox, Android": the family of the browser and system, nothing that singles a device out. */
  @Field()
  @Column('text')
  device!: string;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Field(() => InstantScalar)
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  lastSeenAt!: string;

  /** When its holder last proved who they are: by signing in, or again before something that asks for it. */
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  provedAt!: string;

  @Field()
  current?: boolean;
}
