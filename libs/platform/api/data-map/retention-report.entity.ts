import { Column, Entity, Unique } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** How many rows of a table were erased or emptied because of which reason. */
export type Erased = { readonly table: string; readonly reason: string; readonly rows: number };

/** What one night erased, in counts. One row a day, so that the work of a day is done once, however many servers there are. */
@Entity()
@Unique(['hostId', 'day'])
export class RetentionReport extends HostRow {
  @Column('date')
  day!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', transformer: instantColumn })
  beganAt!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  endedAt!: string | null;

  @Column({ type: 'jsonb', default: [] })
  erased!: Erased[];
}
