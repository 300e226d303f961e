import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import { ParticipationState, participationVerbs } from '@kunak/registration/rules';
import type { ParticipationVerb } from '@kunak/registration/rules';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const participationStates = Object.values(ParticipationState);
export const ParticipationStateScalar = wordScalar('ParticipationState', participationStates, '@kunak/registration/rules');
export const ParticipationVerbScalar = wordScalar('ParticipationVerb', participationVerbs, '@kunak/registration/rules');

const moment = { type: 'timestamptz', nullable: true, transformer: instantColumn } as const;

/**
 * Where one person stands with one event. The state changes by the rules' verbs alone, each by one statement (`step-statement.ts`);
 * a state that takes a seat is entered only while there is one: the trigger `participation_seat` sees to it, whoever writes.
 */
@Entity()
@Unique(['hostId', 'eventId', 'personId'])
@Index(['hostId', 'eventId', 'since', 'id'])
@Index(['hostId', 'eventId', 'state'])
@Index(['hostId', 'personId'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Participation extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  state!: ParticipationState;

  /** What the last verb led from, so that an organiser's slip can be taken back. */
  @Column({ type: 'text', nullable: true })
  stateBefore!: ParticipationState | null;

  @Column({ type: 'text', nullable: true })
  lastVerb!: ParticipationVerb | null;

  /** The account that took the last step. */
  @Column({ type: 'uuid', nullable: true })
  lastBy!: string | null;

  /** Since when it is in this state. */
  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  since!: string;

  @Column(moment)
  invitedAt!: string | null;

  @Column(moment)
  appliedAt!: string | null;

  /** The host's last yes, no or not yet. */
  @Column(moment)
  decidedAt!: string | null;

  /** Until when a seat that was offered from the waiting list waits for the guest's yes. */
  @Column(moment)
  answerBy!: string | null;

  @Column(moment)
  confirmedAt!: string | null;

  /** The guest's no, before or after a yes. */
  @Column(moment)
  endedAt!: string | null;

  /** Why the guest cannot come, if they said so. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** When the answers were sent in; before that nobody but the guest reads them. */
  @Column(moment)
  submittedAt!: string | null;

  /** Grows with every saved page of answers; each answer remembers its number. */
  @Column({ type: 'integer', default: 0 })
  answersVersion!: number;

  /** The list that brought this person to the event, so that undoing the list takes the place back too. */
  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** How many seats of an event are taken. One short row, so that taking a seat locks nothing else; only the trigger writes it. */
@Entity()
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class EventSeats {
  @PrimaryColumn({ type: 'uuid', default: () => 'app_host()' })
  hostId!: string;

  @PrimaryColumn('uuid')
  eventId!: string;

  @Column('integer')
  taken!: number;
}
