import { Language } from '@kunak/platform/rules';
import { Column, CreateDateColumn, Entity, Index } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

export const MailState = { Waiting: 'waiting', Sent: 'sent', Kept: 'kept' } as const;
export type MailState = (typeof MailState)[keyof typeof MailState];

/** One mail to one person. Its text is emptied once it has been sent. */
@Entity()
@Index(['hostId', 'state'])
export class MailMessage extends HostRow {
  @Column('text')
  toAddress!: string;

  @Column('text')
  language!: Language;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column({ type: 'text', default: MailState.Waiting })
  state!: MailState;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  sentAt!: string | null;
}
