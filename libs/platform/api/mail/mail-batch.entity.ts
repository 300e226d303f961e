import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** Letters to a group that a human reads before any of them leaves. */
@Entity()
@Index(['hostId', 'createdAt'])
@ForeignKey('Event', ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class MailBatch extends HostRow {
  /** The {@link GroupMailKind} that writes them. */
  @Column('text')
  kind!: string;

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  /** What the kind needs to know again when it writes: ids and dates. */
  @Column({ type: 'jsonb', default: {} })
  facts!: Record<string, string | number | null>;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  sentAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  sentBy!: string | null;
}
