import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

const kept = { insert: false, update: false } as const;

/**
 * What somebody did, in ids and never in names. The server may add entries and read them, not change or remove them; when and by whom
 * is the database's own word. Acts of reading (`…-opened`) are kept to the hour.
 */
@Entity()
@Index(['hostId', 'subjectId'])
@Index(['hostId', 'sequence'], { unique: true })
@Index(['hostId'], { where: 'sequence is null' })
@Check('ck_audit_entry_facts', `jsonb_typeof(facts) = 'object' and not jsonb_path_exists(facts, 'strict $.* ? (@.type() == "object" || @.type() == "array")')`)
export class AuditEntry extends HostRow {
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn, ...kept })
  at!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()', ...kept })
  accountId!: string | null;

  /** `people.legal-name-opened` */
  @Column('text')
  act!: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  /** Ids, counts and code words only. */
  @Column({ type: 'jsonb', default: {} })
  facts!: Record<string, string | number | boolean | null>;

  /** The entry's place in the host's chain; null for the moment until it is sealed. */
  @Column({ type: 'bigint', nullable: true, ...kept })
  sequence!: string | null;

  /** Of the entry and of the hash before it. */
  @Column({ type: 'bytea', nullable: true, ...kept })
  hash!: Buffer | null;
}

/** Where a host's chain ends: how many entries it has and the hash of the last. */
@Entity()
export class AuditHead {
  @PrimaryColumn({ type: 'uuid', default: () => 'app_host()' })
  hostId!: string;

  @Column({ type: 'bigint', default: 0 })
  sequence!: string;

  @Column({ type: 'bytea', default: () => "decode(repeat('00', 32), 'hex')" })
  hash!: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  sealedAt!: string;
}
