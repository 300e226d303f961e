import { Injectable } from '@nestjs/common';
import { canEditPerson, tidySpaces } from '@kunak/people/rules';
import { People, PeopleList } from '@kunak/people/api';
import { Database, RowLoader } from '@kunak/platform/api';
import { localized } from '@kunak/platform/rules';
import type { LocalizedText, Viewer } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { Affiliation, ConsortiumMember, Organisation } from './organisation.entity';

/** Which people belong to which organisations, and organisations to consortia; each loaded for a whole list at once. */
@Injectable()
export class Affiliations {
  readonly ofPerson: RowLoader<Affiliation[]>;
  readonly membersOf: RowLoader<ConsortiumMember[]>;
  readonly organisation: RowLoader<Organisation>;
  readonly peopleCount: RowLoader<number>;

  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly list: PeopleList,
  ) {
    this.ofPerson = new RowLoader(db, async (ids) =>
      grouped(await db.tx.find(Affiliation, { where: { personId: In([...ids]) }, order: { id: 'ASC' } }), 'personId'),
    );
    this.membersOf = new RowLoader(db, async (ids) =>
      grouped(await db.tx.find(ConsortiumMember, { where: { consortiumId: In([...ids]) }, order: { id: 'ASC' } }), 'consortiumId'),
    );
    this.organisation = new RowLoader(db, async (ids) => new Map((await db.tx.findBy(Organisation, { id: In([...ids]) })).map((row) => [row.id, row])));
    this.peopleCount = new RowLoader(db, (ids) => this.countPeople(ids));
  }

  /** Counts whom the asker's own list of people holds: a number tells, too. */
  private async countPeople(ids: readonly string[]): Promise<Map<string, number>> {
    const { viewer } = this.db;
    if (!viewer) return new Map();
    const { where, values } = this.list.conditions(viewer, {});
    const rows = await this.db.sql<{ id: string; people: number }>(
      `select organisation_id as id, count(*)::int as people from affiliation join person on person.id = affiliation.person_id
       where ${where} and organisation_id = any($${values.length + 1}::uuid[]) group by organisation_id`,
      [...values, ids],
    );
    return new Map(rows.map(({ id, people }) => [id, people]));
  }

  /** Where each of them belongs, in one text, in the reader's language where there is a name in it. */
  async namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.sql<{ id: string; names: LocalizedText[] }>(
      `select person_id as id, array_agg(name order by affiliation.id) as names from affiliation
       join organisation on organisation.id = organisation_id where person_id = any($1::uuid[]) group by person_id`,
      [personIds],
    );
    return new Map(rows.map(({ id, names }) => [id, names.map((name) => localized(name, this.db.language)).join(', ')]));
  }

  /** Says where a person belongs; said again with another position, it changes the position. */
  async affiliate(viewer: Viewer, personId: string, organisationId: string, position: string | null): Promise<Affiliation> {
    await this.people.allowed(canEditPerson, viewer, personId);
    await this.db.load(Organisation, organisationId);
    return this.join(personId, organisationId, tidySpaces(position ?? '') || null);
  }

  async end(viewer: Viewer, personId: string, organisationId: string): Promise<void> {
    await this.people.allowed(canEditPerson, viewer, personId);
    await this.db.tx.delete(Affiliation, { personId, organisationId });
  }

  private async join(personId: string, organisationId: string, position: string | null): Promise<Affiliation> {
    await this.db.tx.upsert(Affiliation, { hostId: this.db.hostId, personId, organisationId, position }, ['hostId', 'personId', 'organisationId']);
    return this.db.tx.findOneByOrFail(Affiliation, { personId, organisationId });
  }
}

function grouped<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(String(row[key]), [...(groups.get(String(row[key])) ?? []), row]);
  return groups;
}
