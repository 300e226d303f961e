import { Event } from '@kunak/events/api';
import { HostRow, wordScalar } from '@kunak/platform/api';
import { ExcusedCounts, ShareOf } from '@kunak/trainings/rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey } from 'typeorm';

export const ShareOfScalar = wordScalar('ShareOf', Object.values(ShareOf), '@kunak/trainings/rules');
export const ExcusedCountsScalar = wordScalar('ExcusedCounts', Object.values(ExcusedCounts), '@kunak/trainings/rules');

/** How much of an event is enough; its id is the event's own. An event without a row has the usual rule, which is version 0. */
@Entity()
@ObjectType()
@ForeignKey(() => Event, ['hostId', 'id'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class AttendanceRule extends HostRow {
  @Field(() => Float)
  @Column('double precision')
  share!: number;

  @Field(() => ShareOfScalar)
  @Column('text')
  of!: ShareOf;

  @Field(() => ExcusedCountsScalar)
  @Column('text')
  excused!: ExcusedCounts;

  @Field(() => Int)
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
