import { MailState } from '@kunak/platform/rules';
import type { Language, MailFailure } from '@kunak/platform/rules';
import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';
import { MailBatch } from './mail-batch.entity';

/** What a mail says, and to whom. */
export type Written = { readonly toAddress: string; readonly language: Language; readonly subject: string; readonly body: string };

/** One mail to one person. A mail of a group is written when it leaves, so until then no link and no address lies here. Address and text go once it was sent. */
@Entity()
@Index(['hostId', 'state'])
@Index(['hostId', 'batchId'])
@ForeignKey(() => MailBatch, ['hostId', 'batchId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('Person', ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class MailMessage extends HostRow {
  @Column('text')
  language!: Language;

  /** {@link Written}, sealed: it may hold a link that lets somebody in. Null before a mail of a group is written, and once a mail was sent. */
  @Column({ type: 'bytea', nullable: true })
  written!: Buffer | null;

  @Column({ type: 'text', default: MailState.Waiting })
  state!: MailState;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  sentAt!: string | null;

  /** The group that it is written to, if any. */
  @Column({ type: 'uuid', nullable: true })
  batchId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  /** Which of its kind's letters it is. */
  @Column({ type: 'text', nullable: true })
  letter!: string | null;

  /** It does not leave before. */
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  sendAfter!: string;

  @Column({ type: 'integer', default: 0 })
  tries!: number;

  @Column({ type: 'text', nullable: true })
  failure!: MailFailure | null;
}
