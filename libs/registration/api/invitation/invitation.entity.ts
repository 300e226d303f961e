import { AccessLink, HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import type { Language } from '@kunak/platform/rules';
import { InvitationChannel } from '@kunak/registration/rules';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Participation } from '../participation/participation.entity';

export const InvitationChannelScalar = wordScalar('InvitationChannel', Object.values(InvitationChannel), '@kunak/registration/rules');

/** One letter or printed link to one guest. A new one takes the place of the one before, whose link then no longer works. */
@Entity()
@Index(['hostId', 'participationId', 'sentAt'])
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => AccessLink, ['hostId', 'accessLinkId'], ['hostId', 'id'])
export class Invitation extends HostRow {
  @Column('uuid')
  participationId!: string;

  /** None for somebody who has an account: they sign in as ever. */
  @Column({ type: 'uuid', nullable: true })
  accessLinkId!: string | null;

  @Column('text')
  channel!: InvitationChannel;

  @Column('text')
  language!: Language;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  sentAt!: string;

  @Column({ type: 'timestamptz', transformer: instantColumn })
  expiresAt!: string;

  /** When the guest took the access that it offers. */
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  openedAt!: string | null;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  revokedAt!: string | null;
}
