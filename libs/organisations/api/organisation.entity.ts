import { searchText } from '@kunak/platform/rules';
import { OrganisationKind } from '@kunak/organisations/rules';
import { Person } from '@kunak/people/api';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, HostRow, LocalizedText, wordScalar } from '@kunak/platform/api';
import { BeforeInsert, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';

export const OrganisationKindScalar = wordScalar('OrganisationKind', Object.values(OrganisationKind), '@kunak/organisations/rules');

@Entity()
@ObjectType()
export class Organisation extends HostRow {
  @Field(() => LocalizedText)
  @Column('jsonb')
  name!: LocalizedText;

  @Field(() => OrganisationKindScalar)
  @Column('text')
  kind!: OrganisationKind;

  @Column({ type: 'text', default: '' })
  searchText!: string;

  /** The import of people that made this entry, so that undoing it takes the entry away again. */
  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version!: number;

  @BeforeInsert()
  fold(): void {
    this.searchText = searchTextOf(this);
  }
}

export function searchTextOf({ name }: Pick<Organisation, 'name'>): string {
  return searchText([name.ru, name.en]);
}

/** A person's place in an organisation. */
@Entity()
@ObjectType()
@Unique(['hostId', 'personId', 'organisationId'])
@Index(['hostId', 'organisationId'])
@ForeignKey(() => Person, ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Organisation, ['hostId', 'organisationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Affiliation extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  personId!: string;

  @Field(() => ID)
  @Column('uuid')
  organisationId!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;
}

/** One member of a consortium, which is an organisation itself. */
@Entity()
@ObjectType()
@Index(['hostId', 'consortiumId', 'memberId'], { unique: true })
@ForeignKey(() => Organisation, ['hostId', 'consortiumId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Organisation, ['hostId', 'memberId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class ConsortiumMember extends HostRow {
  @Field(() => ID)
  @Column('uuid')
  consortiumId!: string;

  @Field(() => ID)
  @Column('uuid')
  memberId!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  since!: string | null;

  /** Without an end the membership lasts. */
  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
