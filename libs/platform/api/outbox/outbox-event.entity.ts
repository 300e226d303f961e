import { Column, Entity } from 'typeorm';
import { HostRow } from '../database/host-row';

/** A fact that others care about, saved with the fact and gone once its jobs are queued. */
@Entity()
export class OutboxEvent extends HostRow {
  @Column('text')
  name!: string;

  /** Ids only: the handler reads what it needs when it runs. */
  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;

  /** Not handled before. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  dueAt!: Date;
}
