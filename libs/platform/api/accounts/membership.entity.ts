import { Role } from '@kunak/platform/rules';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { HostRow } from '../database/host-row';
import { Account } from './account.entity';

/** An account at a host, and the person whom it belongs to there. */
@Entity()
@Unique(['hostId', 'accountId'])
@ForeignKey('Person', ['hostId', 'personId'], ['hostId', 'id'])
export class Membership extends HostRow {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  /** What the host's own screens call this account. */
  @Column('text')
  displayName!: string;
}

/** A role of a member at the host, or at one event. */
@Entity()
@Index(['hostId', 'accountId'])
@Unique(['hostId', 'accountId', 'role', 'eventId'])
@ForeignKey('Event', ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class RoleGrant extends HostRow {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;
}
