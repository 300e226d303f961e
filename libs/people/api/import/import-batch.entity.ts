import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../person.entity';

/** One list that came in. All of it stands or none, and it can be undone as one. */
@Entity()
@ObjectType()
@Index(['hostId', 'fileId'], { unique: true, where: 'undone_at is null' })
export class ImportBatch extends HostRow {
  /** The upload it came from; the same file again gives the same batch. The bytes themselves are gone. */
  @Column('uuid')
  fileId!: string;

  /** As the person called it, sealed under the host's key: names of files tell of people. The resolver opens it. */
  @Column({ type: 'bytea', nullable: true })
  fileName!: Buffer | null;

  /** The event whose list this was; the room above makes the participations. */
  @Field(() => ID, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  @Field(() => Int)
  @Column('integer')
  created!: number;

  /** Rows that filled gaps of somebody who was known already. */
  @Field(() => Int)
  @Column('integer')
  joined!: number;

  @Field(() => Int)
  @Column('integer')
  skipped!: number;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  undoneAt!: string | null;
}

/** What one row of the list did, and what of it the rooms above may need. */
@Entity()
@Index(['hostId', 'batchId', 'row'], { unique: true })
@Index(['hostId', 'personId'])
@ForeignKey(() => ImportBatch, ['hostId', 'batchId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class ImportedRow extends HostRow {
  @Column('uuid')
  batchId!: string;

  /** As the spreadsheet counts, from 1. */
  @Column('integer')
  row!: number;

  @Column('uuid')
  personId!: string;

  /** Whether this row made the person. */
  @Column('boolean')
  created!: boolean;

  /** What the row filled in of a person who was known already: field names and `languages:ce`, never the values. */
  @Column({ type: 'text', array: true, default: '{}' })
  filled!: string[];

  /** What the row added below the notes that were there, sealed under the person's key. */
  @Column({ type: 'bytea', nullable: true })
  addedNotes!: Buffer | null;

  /** As the row left them: whatever was changed since is not undone. */
  @Column({ type: 'integer', default: 1 })
  personVersion!: number;

  @Column({ type: 'integer', nullable: true })
  identityVersion!: number | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ type: 'date', nullable: true })
  arrival!: string | null;

  @Column({ type: 'date', nullable: true })
  departure!: string | null;

  @Column({ type: 'boolean', nullable: true })
  needsInterpretation!: boolean | null;
}
