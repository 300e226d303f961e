import type { ReleasedSession } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';

/** A numbered state of the schedule that people were told about. Never changed afterwards. */
@Entity()
@ObjectType()
@Unique(['hostId', 'eventId', 'number'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class ScheduleRelease extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  releasedAt!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  releasedBy!: string | null;

  /** What the host says of this release, to everyone of the event. */
  @Field(() => String)
  @Column({ type: 'text', default: '' })
  note!: string;

  /** Of which draft it was made; compared with `Event.programmeVersion` to know whether something is new. */
  @Field(() => Int)
  @Column('integer')
  programmeVersion!: number;

  @Column('jsonb')
  sessions!: ReleasedSession[];
}
