import { OrganisationKind } from '@kunak/organisations/rules';
import { invisibleReason, tidySpaces } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Audit, Database } from '@kunak/platform/api';
import { Refusal, searchWords } from '@kunak/platform/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import { Affiliation, ConsortiumMember, Organisation, searchTextOf } from './organisation.entity';
import type { ConsortiumMemberInput, OrganisationInput, OrganisationsPage } from './organisation.inputs';
import { organisationsRefusals } from './organisations.refusals';

const longestName = 300;
const shownName = "coalesce(nullif(name->>'ru', ''), name->>'en')";

export type OrganisationsWish = { readonly search: string | null; readonly kinds: readonly OrganisationKind[] | null };

@Injectable()
export class Organisations {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async page({ search, kinds }: OrganisationsWish, first: number, after: string | null): Promise<OrganisationsPage> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const parts = searchWords(search ?? '').map((word) => `search_text like ${place(`% ${word}%`)}`);
    if (kinds?.length) parts.push(`kind = any(${place(kinds)}::text[])`);
    const where = parts.length > 0 ? parts.join(' and ') : 'true';
    const [counted] = await this.db.sql<{ total: number }>(`select count(*)::int as total from organisation where ${where}`, values);
    const last = place(after);
    const items = await this.db.sql<Organisation>(
      `select id, name, kind, version from organisation
       where ${where} and (${last}::uuid is null or (${shownName}, id) > (select ${shownName}, id from organisation where id = ${last}))
       order by ${shownName}, id limit ${place(first + 1)}`,
      values,
    );
    const shown = items.slice(0, first);
    return { items: shown, total: counted?.total ?? 0, next: items.length > first ? (shown.at(-1)?.id ?? null) : null };
  }

  /** The same id again gives the organisation that is there already. */
  async create(typed: OrganisationInput, id: string | null, importBatchId: string | null = null): Promise<Organisation> {
    const known = id ? await this.db.tx.findOneBy(Organisation, { id }) : null;
    if (known) return known;
    const row = this.db.tx.create(Organisation, { name: writtenName(typed.name), kind: typed.kind, importBatchId, ...(id ? { id } : {}) });
    const { identifiers } = await this.db.tx.insert(Organisation, row);
    const made = await this.db.load(Organisation, String(identifiers[0]?.['id']));
    await this.audit.record('organisations.organisation-added', made.id);
    return made;
  }

  async change(id: string, version: number, typed: OrganisationInput): Promise<Organisation> {
    const name = writtenName(typed.name);
    const hasMembers = typed.kind !== OrganisationKind.Consortium && (await this.db.tx.existsBy(ConsortiumMember, { consortiumId: id }));
    if (hasMembers) throw new Refusal(organisationsRefusals.hasMembers);
    return this.db.change(Organisation, id, version, { name, kind: typed.kind, searchText: searchTextOf({ name }) });
  }

  /** Refused while anybody belongs to it, so that nothing else goes with it. */
  async remove(id: string): Promise<void> {
    await this.db.load(Organisation, id);
    const people = await this.db.tx.existsBy(Affiliation, { organisationId: id });
    const tied = people || (await this.db.tx.exists(ConsortiumMember, { where: [{ memberId: id }, { consortiumId: id }] }));
    if (tied) throw new Refusal(organisationsRefusals.organisationTied);
    await this.db.tx.delete(Organisation, { id });
    await this.audit.record('organisations.organisation-removed', id);
  }

  /** Adds the member, or changes its role and dates. */
  async setMember(consortiumId: string, member: ConsortiumMemberInput): Promise<Organisation> {
    const consortium = await this.db.load(Organisation, consortiumId);
    if (consortium.kind !== OrganisationKind.Consortium) throw new Refusal(organisationsRefusals.notAConsortium);
    if (member.memberId === consortiumId) throw new Refusal(organisationsRefusals.memberOfItself);
    if (member.since && member.until && member.until < member.since) throw new Refusal(organisationsRefusals.datesReversed);
    const fields = { role: tidySpaces(member.role ?? '') || null, since: member.since || null, until: member.until || null };
    await this.db.tx.upsert(ConsortiumMember, { consortiumId, memberId: member.memberId, ...fields, hostId: this.db.hostId }, [
      'hostId',
      'consortiumId',
      'memberId',
    ]);
    return consortium;
  }

  async removeMember(consortiumId: string, memberId: string): Promise<Organisation> {
    await this.db.tx.delete(ConsortiumMember, { consortiumId, memberId });
    return this.db.load(Organisation, consortiumId);
  }
}

function writtenName(typed: LocalizedText): LocalizedText {
  const name = { ru: tidySpaces(typed.ru ?? ''), en: tidySpaces(typed.en ?? '') };
  if (!name.ru && !name.en) throw new Refusal(organisationsRefusals.nameNeeded);
  if (Math.max(name.ru.length, name.en.length) > longestName) throw new Refusal(organisationsRefusals.nameTooLong, { max: longestName });
  const invisible = invisibleReason(name.ru + name.en);
  if (invisible) throw new Refusal(invisible);
  return { ...(name.ru ? { ru: name.ru } : {}), ...(name.en ? { en: name.en } : {}) };
}
