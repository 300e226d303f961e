import { batchStates } from '@kunak/certificates/rules';
import type { CertificateVariant } from '@kunak/certificates/rules';
import { Event } from '@kunak/events/api';
import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import type { MessageValues } from '@kunak/platform/rules';
import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';

export const BatchStateScalar = wordScalar('BatchState', batchStates, '@kunak/certificates/rules');

/** Somebody for whom no certificate was made, with the code of the refusal and what its sentence needs. */
export type BatchFailure = { readonly participationId: string; readonly code: string; readonly details: MessageValues };

/** Certificates that were asked for at once. A job works it off in chunks; `position` is how far it has come. */
@Entity()
@Index(['hostId', 'eventId', 'createdAt'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class CertificateBatch extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Column('text')
  variant!: CertificateVariant;

  @Column({ type: 'uuid', array: true })
  participationIds!: string[];

  @Column({ type: 'integer', default: 0 })
  position!: number;

  @Column({ type: 'integer', default: 0 })
  issued!: number;

  /** Of those asked for, who had a certificate in force already. */
  @Column({ type: 'integer', default: 0 })
  already!: number;

  @Column({ type: 'jsonb', default: [] })
  failures!: BatchFailure[];

  @Column({ type: 'uuid', nullable: true })
  askedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
