import { CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../database/scalars';

/** What a passkey is asked to sign: once, within two minutes. */
@Entity()
@Index(['createdAt'])
export class PasskeyChallenge {
  /** Of the question, and of whose new key it is to be. */
  @PrimaryColumn('text')
  challengeHash!: string;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
