import { Session } from '@kunak/events/api';
import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import { Participation } from '@kunak/registration/api';
import { markStatuses } from '@kunak/trainings/rules';
import type { MarkStatus } from '@kunak/trainings/rules';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { WalkIn } from '../walk-in/walk-in.entity';

export const MarkStatusScalar = wordScalar('MarkStatus', markStatuses, '@kunak/trainings/rules');

/**
 * One tap in the register, under the id that the device gave it. The server may add marks and read them, not change or remove them;
 * they go with their session, participation or walk-in.
 */
@Entity()
@Index(['hostId', 'eventId', 'sessionId'])
@Index(['hostId', 'participationId'])
@Index(['hostId', 'walkInId'], { where: 'walk_in_id is not null' })
@ForeignKey(() => Session, ['hostId', 'sessionId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => WalkIn, ['hostId', 'walkInId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class AttendanceMark extends HostRow {
  /** The session's event, repeated here so that a register is read without the sessions. */
  @Column('uuid')
  eventId!: string;

  @Column('uuid')
  sessionId!: string;

  @Column({ type: 'uuid', nullable: true })
  participationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  walkInId!: string | null;

  @Column('text')
  status!: MarkStatus;

  /** By the device's clock. */
  @Column({ type: 'timestamptz', transformer: instantColumn })
  markedAt!: string;

  @Column('text')
  device!: string;

  /** How far the device's clock was behind ours, in milliseconds; noted when the mark first arrived. */
  @Column({ type: 'double precision', default: 0 })
  clockSkew!: number;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  receivedAt!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;
}
