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
    const { where, values, seen } = this.conditions(viewer, wish);
    const [counted] = await this.db.sql<{ total: number }>(`select count(*)::int as total from person where ${where}`, values);
    const last = `$${values.length + 1}::uuid`;
    // Where somebody stands among the others tells of their name: whom the viewer may not see is as unknown as an id of nobody.
    const beyond = `and (${last} is null or (${shownName}, person.id) > (select ${shownName}, person.id from person where person.id = ${last} and ${seen}))`;
    const rows = await this.db.sql<PersonInList>(
      `select id, ${shownName} as "displayName", exposure, languages, home_region as "homeRegion", occupation
       from person where ${where} ${beyond} order by ${shownName}, id limit $${values.length + 2}`,
      [...values, after, first + 1],
    );
    const items = rows.slice(0, first);
    return { items, total: counted?.total ?? 0, next: rows.length > first ? (items.at(-1)?.id ?? null) : null };
  }

  /** The `where` of this viewer's list, over the table `person`, and the values of its places; `seen` is the part of it that says whom they may see at all. */
  conditions(viewer: Viewer, { search, filter }: PeopleWish): { where: string; values: unknown[]; seen: string } {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const linked = (kind: LinkKind, ids: readonly string[]): string =>
      `person.id in (select person_id from ${this.links.table(kind)} where target_id = any(${place(ids)}::uuid[]))`;
    const scope = peopleScope(viewer);
    let seen = 'true';
    if (scope.kind === 'self') seen = `person.id = ${place(viewer.personId)}::uuid`;
    if (scope.kind === 'events') seen = linked(LinkKind.Event, scope.eventIds);
    const parts = ['person.removed_at is null', seen];
    if (search?.includes('@')) parts.push(`person.exposure <> 'confidential' and starts_with(person.email, ${place(search.trim().toLowerCase())})`);
    else searchWords(search ?? '').forEach((word) => parts.push(`person.search_text like ${place(`% ${word}%`)}`));
    if (filter?.languages?.length) parts.push(`person.languages && ${place(filter.languages)}::text[]`);
    if (filter?.regions?.length) parts.push(`person.home_region = any(${place(filter.regions)}::text[])`);
    if (filter?.exposures?.length) parts.push(`person.exposure = any(${place(filter.exposures)}::text[])`);
    if (filter?.organisationId) parts.push(linked(LinkKind.Organisation, [filter.organisationId]));
    if (filter?.eventId) parts.push(linked(LinkKind.Event, [filter.eventId]));
    return { where: parts.join(' and '), values, seen };
  }
}

export function checkedSearch(search: string | null): string | null {
  if ((search?.length ?? 0) > longestSearch) throw new Refusal(platformRefusals.tooLong, { max: longestSearch });
  return search;
}
