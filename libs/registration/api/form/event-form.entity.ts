import { Event } from '@kunak/events/api';
import { HostRow, instantColumn } from '@kunak/platform/api';
import type { Form } from '@kunak/registration/rules';
import { Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';

/** One version of an event's form. A version never changes: an edit is the next one. */
@Entity()
@Unique(['hostId', 'eventId', 'version'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class EventForm extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  definition!: Form;

  /** First and last day on which guests may answer, by the event's clock; null is no limit. */
  @Column({ type: 'date', nullable: true })
  opensOn!: string | null;

  @Column({ type: 'date', nullable: true })
  closesOn!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
