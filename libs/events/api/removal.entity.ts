import { HostRow } from '@kunak/platform/api';
import { Column, Entity } from 'typeorm';

/** What was removed, whole, under its own id: for a day it can be put back as if nothing had happened. */
@Entity()
export class Removal extends HostRow {
  @Column('text')
  noun!: string;

  /** Rows by table. */
  @Column('jsonb')
  rows!: Record<string, unknown[]>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  removedAt!: Date;
}
