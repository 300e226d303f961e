import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Person } from '@kunak/people/api';
import { HostRow, LocalizedText } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';

@Entity()
@ObjectType()
export class Organisation extends HostRow {
  @Field(() => LocalizedText)
  @Column('jsonb')
  name!: LocalizedText;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Column({ type: 'text', default: '' })
  searchText!: string;

  @Field()
  @VersionColumn({ default: 1 })
  version!: number;
}

/** A person's place in an organisation. */
@Entity()
@ObjectType()
@Index(['hostId', 'personId'])
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

  @Column({ type: 'date', nullable: true })
  since!: string | null;

  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
