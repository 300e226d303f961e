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

  /** Sealed under the installation's key: whoever has the database alone must not be able to make its codes. */
  @Column({ type: 'bytea', nullable: true })
  totpSecret!: Buffer | null;

  @Column({ type: 'boolean', default: false })
  totpConfirmed!: boolean;

  /** The last accepted 30-second step, so that a code works once. */
  @Column({ type: 'integer', default: 0 })
  totpLastStep!: number;

  /** Shut out by an organiser or by the holder's own contact: nobody opens it until it is unfrozen. */
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  frozenAt!: string | null;

  /** The host whose organiser did it, and whose organisers alone may undo it; null when the holder's contact did. */
  @Column({ type: 'uuid', nullable: true })
  frozenByHostId!: string | null;

  /** SHA-256 of the code with which the holder's contact can shut the account out, and nothing else. */
  @Column({ type: 'text', nullable: true, unique: true })
  freezeCodeHash!: string | null;

  @Column({ type: 'text', default: Language.Russian })
  language!: Language;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
