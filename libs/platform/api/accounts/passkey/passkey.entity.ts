import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantScalar, instantColumn } from '../../database/scalars';
import { Account } from '../account.entity';

/** A key that lives in somebody's device and signs them in. What the device is, is not asked (no attestation). */
@Entity()
@ObjectType()
@Index(['accountId'])
@Unique(['credentialId'])
export class Passkey {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  @Column('text')
  credentialId!: string;

  /** COSE, base64url. */
  @Column('text')
  publicKey!: string;

  /** How often it has signed, as far as it counts; going back means that there are two of it. */
  @Column({ type: 'bigint', default: 0, transformer: { from: Number, to: (value: unknown) => value } })
  counter!: number;

  @Column({ type: 'text', array: true, default: [] })
  transports!: string[];

  /** What its holder calls it. */
  @Field()
  @Column('text')
  name!: string;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  lastUsedAt!: string | null;
}
