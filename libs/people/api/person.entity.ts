import { Field, ObjectType } from '@nestjs/graphql';
import { HostRow, InstantScalar, instantColumn } from '@kunak/platform/api';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';

/**
 * Someone the host knows, under the name that everybody may see. The legal name lies in a row of its own, {@link LegalIdentity},
 * so that no query of people can bring it along by accident.
 */
@Entity()
@ObjectType()
@Index(['hostId', 'workingName'])
export class Person extends HostRow {
  @Field()
  @Column('text')
  workingName!: string;

  /** Stands everywhere instead of the working name when the exposure is confidential. */
  @Column({ type: 'text', nullable: true })
  codeName!: string | null;

  @Field(() => String)
  @Column({ type: 'text', default: 'internal' })
  exposure!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true, default: '{}' })
  languages!: string[];

  /** The person's own word; only for counts. */
  @Column({ type: 'text', nullable: true })
  gender!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  homeRegion!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  occupation!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  /** Folded by `searchText` of the rules; what search looks at. */
  @Column({ type: 'text', default: '' })
  searchText!: string;

  /** The batch that brought this person in, so that it can be undone as one. */
  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Field(() => InstantScalar)
  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  @Field()
  @VersionColumn({ default: 1 })
  version!: number;
}

/** What a visa or a ticket needs. Opened one person at a time, with a reason, and each opening is recorded. */
@Entity()
@Index(['hostId', 'personId'], { unique: true })
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class LegalIdentity extends HostRow {
  @Column('uuid')
  personId!: string;

  @Column({ type: 'text', nullable: true })
  legalName!: string | null;

  @Column({ type: 'date', nullable: true })
  dateOfBirth!: string | null;

  @Column({ type: 'date', nullable: true })
  passportValidUntil!: string | null;
}
