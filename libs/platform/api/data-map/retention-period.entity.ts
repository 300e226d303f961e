import type { Clock, Period } from '@kunak/platform/rules';
import { Column, Entity, Unique } from 'typeorm';
import { HostRow } from '../database/host-row';

/** How long this host keeps what is kept for a reason, where it differs from the map. */
@Entity()
@Unique(['hostId', 'reason', 'clock'])
export class RetentionPeriod extends HostRow {
  /** The id of the reason. */
  @Column('text')
  reason!: string;

  @Column('text')
  clock!: Clock;

  @Column('text')
  period!: Period;
}
