import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HostRow } from '../../database/host-row';
import { instantColumn } from '../../database/scalars';
import { Account } from '../account.entity';

/** A link that an organiser hands over to somebody who has lost their passphrase. Only the hash of its secret is stored, and that until it is used. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['hostId', 'accountId'])
export class ResetLink extends HostRow {
  @Column('text')
  tokenHash!: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  /** The app's codes, passkeys and printed codes go as well: for a phone that is lost together with the passphrase. */
  @Column({ type: 'boolean', default: false })
  secondStepToo!: boolean;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  madeBy!: string | null;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  usedAt!: string | null;
}
