import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../database/scalars';

/** What a passkey is asked to sign: once, within two minutes. */
@Entity()
@Index(['createdAt'])
export class PasskeyChallenge {
  @PrimaryColumn('text')
  challengeHash!: string;

  /** Whose new key it is to be; null where somebody signs in. */
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
