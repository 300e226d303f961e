import { Event } from '@kunak/events/api';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import type { Form } from '@kunak/registration/rules';
import { Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { RegistrationFormScalar } from '../json-scalars';

/** One version of an event's form. A version never changes: an edit is the next one. */
@Entity()
@ObjectType()
@Unique(['hostId', 'eventId', 'version'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class EventForm extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Field(() => Int)
  @Column('integer')
  version!: number;

  @Field(() => RegistrationFormScalar)
  @Column('jsonb')
  definition!: Form;

  /** First and last day on which guests may answer, by the event's clock; null is no limit. */
  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  opensOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  closesOn!: string | null;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
