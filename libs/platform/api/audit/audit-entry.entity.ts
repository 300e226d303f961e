import { Column, Entity, Index } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** What somebody did, in ids and never in names. The server may add entries and read them, not change or remove them. */
@Entity()
@Index(['hostId', 'subjectId'])
export class AuditEntry extends HostRow {
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  at!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  /** `people.legal-name-opened` */
  @Column('text')
  act!: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  /** Ids, counts and code words only. */
  @Column({ type: 'jsonb', default: {} })
  facts!: Record<string, string | number | boolean | null>;
}
