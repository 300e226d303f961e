import { Field, Int, ObjectType } from '@nestjs/graphql';
import { eventActions, eventKinds } from '@kunak/events/rules';
import type { EventKind, RoomHours } from '@kunak/events/rules';
import { CalendarDateScalar, HostRow, LocalizedText, wordScalar } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';

export const EventActionScalar = wordScalar('EventAction', eventActions, '@kunak/events/rules');
export const EventKindScalar = wordScalar('EventKind', eventKinds, '@kunak/events/rules');

/** Anything people gather for. An edition is one year of a conference. */
@Entity()
@ObjectType()
@Unique(['hostId', 'slug'])
export class Event extends HostRow {
  /** In addresses of screens and on the command line: ASCII, neutral if the host wants it so. */
  @Field()
  @Column('text')
  slug!: string;

  @Field(() => EventKindScalar)
  @Column('text')
  kind!: EventKind;

  @Field(() => LocalizedText)
  @Column('jsonb')
  title!: LocalizedText;

  @Field(() => CalendarDateScalar)
  @Column('date')
  firstDay!: string;

  @Field(() => CalendarDateScalar)
  @Column('date')
  lastDay!: string;

  @Field()
  @Column('text')
  timeZone!: string;

  /** Languages that people work in here, as codes: `ru`, `en`, `ce`. */
  @Field(() => [String])
  @Column({ type: 'text', array: true, default: '{ru,en}' })
  languages!: string[];

  /** Town and house, as the host writes it; never in mails or addresses. */
  @Field(() => LocalizedText)
  @Column({ type: 'jsonb', default: {} })
  venue!: LocalizedText;

  /** Places for participants; null is no limit. */
  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Counts every change to the event, its rooms, its sessions and the people on them. The database counts, in the transaction of the change. */
  @Field(() => Int)
  @Column({ type: 'integer', default: 1, insert: false, update: false })
  programmeVersion!: number;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version!: number;
}

/** A room of the venue, as this event uses it. */
@Entity()
@ObjectType()
@Index(['hostId', 'eventId'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Room extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Field(() => LocalizedText)
  @Column('jsonb')
  name!: LocalizedText;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Field(() => [String])
  @Column({ type: 'text', array: true, default: '{}' })
  equipment!: string[];

  /** Null: always open. */
  @Column({ type: 'jsonb', nullable: true })
  hours!: RoomHours[] | null;

  /** Columns of the grid go by this, then by age. */
  @Field(() => Int)
  @Column({ type: 'integer', default: 0 })
  position!: number;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version!: number;
}
