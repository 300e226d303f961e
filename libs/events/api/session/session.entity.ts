import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { opennesses, sessionActions, sessionKinds, sessionRoles } from '@kunak/events/rules';
import type { Openness, SessionKind, SessionRole } from '@kunak/events/rules';
import { Person } from '@kunak/people/api';
import { HostRow, InstantScalar, instantColumn, LocalizedText, wordScalar } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { Event, Room } from '../event/event.entity';

export const SessionActionScalar = wordScalar('SessionAction', sessionActions, '@kunak/events/rules');
export const SessionKindScalar = wordScalar('SessionKind', sessionKinds, '@kunak/events/rules');
export const SessionRoleScalar = wordScalar('SessionRole', sessionRoles, '@kunak/events/rules');
export const OpennessScalar = wordScalar('Openness', opennesses, '@kunak/events/rules');

/** Part of an event. Without a start it waits beside the grid; with a start and no room it is somewhere at that time. */
@Entity()
@ObjectType()
@Index(['hostId', 'eventId', 'startsAt'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Room, ['hostId', 'roomId'], ['hostId', 'id'])
export class Session extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  eventId!: string;

  @Field(() => SessionKindScalar)
  @Column('text')
  kind!: SessionKind;

  @Field(() => LocalizedText)
  @Column('jsonb')
  title!: LocalizedText;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb', default: {} })
  abstract!: LocalizedText;

  @Field(() => Int)
  @Column('integer')
  minutes!: number;

  @Field(() => InstantScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  startsAt!: string | null;

  @Field(() => ID, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  roomId!: string | null;

  @Field(() => OpennessScalar)
  @Column({ type: 'text', default: 'closed' })
  openness!: Openness;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  expectedSize!: number | null;

  /** Languages spoken from the floor. */
  @Field(() => [String])
  @Column({ type: 'text', array: true, default: '{}' })
  spokenLanguages!: string[];

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  track!: string | null;

  /** What an imported file said of this session that Kunak has no field for; given back on export. */
  @Column({ type: 'jsonb', nullable: true })
  imported!: Record<string, unknown> | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version!: number;
}

/** A person's part in a session; an interpreter's also says between which languages. */
@Entity()
@ObjectType()
@Unique(['hostId', 'sessionId', 'personId', 'role'])
@Index(['hostId', 'personId'])
@ForeignKey(() => Session, ['hostId', 'sessionId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class SessionPerson extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  sessionId!: string;

  @Field(() => ID)
  @Column('uuid')
  personId!: string;

  @Field(() => SessionRoleScalar)
  @Column('text')
  role!: SessionRole;

  @Field(() => [String])
  @Column({ type: 'text', array: true, default: '{}' })
  languages!: string[];

  /** Stands beside the row where people of a session are loaded: the name that may be shown. */
  @Field()
  displayName!: string;

  /** Stands beside the row where people of a session are loaded: the languages that the person knows. */
  @Field(() => [String])
  knownLanguages!: string[];
}
