import { peopleScope } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { platformRefusals, Refusal, searchWords } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { LinkKind, PeopleLinks } from './people-links';
import type { PeoplePage, PersonInList } from './person-types';
import { displayNameSql } from './person.entity';
import type { PeopleFilter } from './person.inputs';

export type PeopleWish = { readonly search?: string | null; readonly filter?: PeopleFilter | null };

const longestSearch = 200;
const shownName = displayNameSql('person');

/** Lists of people: who may stand in them is decided in SQL, before anything is counted or loaded. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly db: Database,
    private readonly links: PeopleLinks,
  ) {}

  async page(viewer: Viewer, wish: PeopleWish, first: number, after: string | null): Promise<PeoplePage> {
    const { where, values } = this.conditions(viewer, wish);
    const [counted] = await this.db.sql<{ total: number }>(`select count(*)::int as total from person where ${where}`, values);
    const beyond = `and ($${values.length + 1}::uuid is null or (${shownName}, id) > (select ${shownName}, id from person where id = $${values.length + 1}))`;
    const rows = await this.db.sql<PersonInList>(
      `select id, ${shownName} as "displayName", exposure, languages, home_region as "homeRegion", occupation
       from person where ${where} ${beyond} order by ${shownName}, id limit $${values.length + 2}`,
      [...values, after, first + 1],
    );
    const items = rows.slice(0, first);
    return { items, total: counted?.total ?? 0, next: rows.length > first ? (items.at(-1)?.id ?? null) : null };
  }

  /** The `where` of this viewer's list, over the table `person`, and the values of its places. */
  conditions(viewer: Viewer, { search, filter }: PeopleWish): { where: string; values: unknown[] } {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const linked = (kind: LinkKind, ids: readonly string[]): string =>
      `person.id in (select person_id from ${this.links.table(kind)} where target_id = any(${place(ids)}::uuid[]))`;
    const scope = peopleScope(viewer);
    const parts = ['person.removed_at is null'];
    if (scope.kind === 'self') parts.push(`person.id = ${place(viewer.personId)}::uuid`);
    if (scope.kind === 'events') parts.push(linked(LinkKind.Event, scope.eventIds));
    if (search?.includes('@')) parts.push(`person.exposure <> 'confidential' and starts_with(person.email, ${place(search.trim().toLowerCase())})`);
    else searchWords(search ?? '').forEach((word) => parts.push(`person.search_text like ${place(`% ${word}%`)}`));
    if (filter?.languages?.length) parts.push(`person.languages && ${place(filter.languages)}::text[]`);
    if (filter?.regions?.length) parts.push(`person.home_region = any(${place(filter.regions)}::text[])`);
    if (filter?.exposures?.length) parts.push(`person.exposure = any(${place(filter.exposures)}::text[])`);
    if (filter?.organisationId) parts.push(linked(LinkKind.Organisation, [filter.organisationId]));
    if (filter?.eventId) parts.push(linked(LinkKind.Event, [filter.eventId]));
    return { where: parts.join(' and '), values };
  }
}

export function checkedSearch(search: string | null): string | null {
  if ((search?.length ?? 0) > longestSearch) throw new Refusal(platformRefusals.tooLong, { max: longestSearch });
  return search;
}
