import { HostRow, instantColumn } from '@kunak/platform/api';
import type { Answer as AnswerGiven, Sensitivity } from '@kunak/registration/rules';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Participation } from '../participation/participation.entity';

/** One answer of one guest. */
abstract class StoredAnswer extends HostRow {
  @Column('uuid')
  participationId!: string;

  @Column('text')
  questionId!: string;

  @Column('integer')
  formVersion!: number;

  /** The registration's number of saving: a page that was opened before it must not overwrite it unseen. */
  @Column('integer')
  savedAs!: number;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  savedAt!: string;
}

@Entity()
@Unique(['hostId', 'participationId', 'questionId'])
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Answer extends StoredAnswer {
  /** Plain JSON in the form of the rules. */
  @Column('jsonb')
  answer!: AnswerGiven;
}

/** Restricted and vault answers. In a table of their own, so that no list can bring one along by accident. */
@Entity()
@Unique(['hostId', 'participationId', 'questionId'])
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class GuardedAnswer extends StoredAnswer {
  /** The same JSON, sealed under the guest's own key. */
  @Column('bytea')
  answer!: Buffer;

  /** What the guest was told when they answered; a later form may be stricter, never looser. */
  @Column('text')
  sensitivity!: Sensitivity;
}

/** Who opened an answer from the vault, and what for. The reason stands here and not in the audit: a person wrote it, and it must be erasable. */
@Entity()
@Index(['hostId', 'participationId'])
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class AnswerOpening extends HostRow {
  @Column('uuid')
  participationId!: string;

  @Column('text')
  questionId!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  /** To the hour, as everything that records reading; the id is a random one, since one that grows with time would tell the rest. */
  @Column({ type: 'timestamptz', default: () => "date_trunc('hour', now())", transformer: instantColumn })
  at!: string;

  /** Sealed under the key of the guest whose answer it was. */
  @Column('bytea')
  reason!: Buffer;
}
