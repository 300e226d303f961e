import { Language, Role } from '@kunak/platform/rules';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** A link that makes an account, once, before it expires. Only the hash of its secret is stored, and that until it is used. */
@Entity()
@Index(['tokenHash'], { unique: true })
@ForeignKey('Person', ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('Event', ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class AccessLink extends HostRow {
  @Column('text')
  tokenHash!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column('text')
  role!: Role;

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  /** E-mail address or user name that the account will have. */
  @Column('text')
  login!: string;

  @Column('text')
  displayName!: string;

  @Column('text')
  language!: Language;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  usedAt!: string | null;
}
