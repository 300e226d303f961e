import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn } from '../../database/scalars';
import { Account } from '../account.entity';

/** One of ten printed codes for the day when everything else is lost. Each opens the account once. */
@Entity()
@Index(['accountId'])
@Unique(['codeHash'])
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  /** SHA-256 of 130 random bits: so much chance needs no slow hash. */
  @Column('text')
  codeHash!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  usedAt!: string | null;
}
