import { Language } from '@kunak/platform/rules';
import { Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn } from '../database/scalars';

/** What somebody signs in with. One account may serve several hosts. Holds no name: names belong to hosts. */
@Entity()
@Unique(['login'])
export class Account {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;

  /** E-mail address or user name, folded to lower case. */
  @Column('text')
  login!: string;

  /** argon2id, in its own text form with salt and costs. */
  @Column({ type: 'text', nullable: true })
  passphraseHash!: string | null;

  /** SHA-256 of a printed code of at least 128 bits: so much chance needs no slow hash. */
  @Column({ type: 'text', nullable: true, unique: true })
  printedCodeHash!: string | null;

  @Column({ type: 'text', nullable: true })
  totpSecret!: string | null;

  @Column({ type: 'boolean', default: false })
  totpConfirmed!: boolean;

  /** The last accepted 30-second step, so that a code works once. */
  @Column({ type: 'integer', default: 0 })
  totpLastStep!: number;

  @Column({ type: 'text', default: Language.Russian })
  language!: Language;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
