import { searchText } from '@kunak/platform/rules';
import { displayName, Exposure, withheldName, Audience } from '@kunak/people/rules';
import type { LanguageCode, LanguageLevel } from '@kunak/people/rules';
import { Field, ObjectType } from '@nestjs/graphql';
import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import { BeforeInsert, Column, CreateDateColumn, Entity, Index, VersionColumn } from 'typeorm';

export const ExposureScalar = wordScalar('Exposure', Object.values(Exposure), '@kunak/people/rules');

/**
 * Someone the host knows. As a type of the schema it tells the name that may be shown and nothing else, so that every room can hand it out;
 * the rest stands on {@link PersonInList} and {@link PersonCard}, which only this room's own operations give. The legal name lies in a row
 * of its own, so that no query of people can bring it along by accident.
 */
@Entity()
@ObjectType()
@Index(['hostId', 'workingName'])
@Index(['hostId', 'importBatchId'])
export class Person extends HostRow {
  @Column('text')
  workingName!: string;

  /** Stands everywhere instead of the working name when the exposure is confidential. */
  @Column({ type: 'text', nullable: true })
  codeName!: string | null;

  @Column({ type: 'text', default: Exposure.Internal })
  exposure!: Exposure;

  @Column({ type: 'text', array: true, default: '{}' })
  languages!: LanguageCode[];

  /** How well each of the languages, where somebody said. */
  @Column({ type: 'jsonb', default: {} })
  languageLevels!: Partial<Record<LanguageCode, LanguageLevel>>;

  /** The person's own word; only for counts, and therefore on no card. */
  @Column({ type: 'text', nullable: true })
  gender!: string | null;

  @Column({ type: 'text', nullable: true })
  homeRegion!: string | null;

  @Column({ type: 'text', nullable: true })
  occupation!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** Sealed under the person's own key; {@link PersonNotes} opens it. */
  @Column({ type: 'bytea', nullable: true })
  notes!: Buffer | null;

  /** What search looks at: {@link searchTextOf}. */
  @Column({ type: 'text', default: '' })
  searchText!: string;

  /** The batch that brought this person in, so that it can be undone as one. */
  @Column({ type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  /** Set when somebody removed the entry: it is in no list, can be put back for a day, and then goes for good. */
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  removedAt!: string | null;

  /** Set when the person was erased: a row without a name, for the counts of their events. It is never put back. */
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  erasedAt!: string | null;

  @VersionColumn({ default: 1 })
  version!: number;

  /** The working name, or the code name of a confidential person. */
  @Field()
  get displayName(): string {
    return displayName(this, Audience.Event) ?? withheldName;
  }

  @BeforeInsert()
  fold(): void {
    this.searchText = searchTextOf(this);
  }
}

type Named = Pick<Person, 'workingName' | 'codeName' | 'exposure'>;

/** A confidential person is found by the code name alone: whoever could search the real name would learn which code name it belongs to. */
export function searchTextOf(person: Named): string {
  return searchText(person.exposure === Exposure.Confidential ? [person.codeName] : [person.workingName]);
}

/** The shown name in SQL, for lists that are made by one statement; `table` is the alias of `person`. */
export function displayNameSql(table: string): string {
  return `case when ${table}.exposure = '${Exposure.Confidential}' then coalesce(nullif(${table}.code_name, ''), '${withheldName}') else ${table}.working_name end`;
}
