import { OrganisationKind, organisationKey } from '@kunak/organisations/rules';
import { ImportedRow, ImportUndoing, PeopleImport } from '@kunak/people/api';
import type { ImportBatch } from '@kunak/people/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { IsNull, Not } from 'typeorm';
import { Affiliation, Organisation } from './organisation.entity';
import { Organisations } from './organisations.service';

/** Lists of people name organisations: each is found by its name, or made, and the person belongs to it. */
@Injectable()
export class ImportedOrganisations implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly imports: PeopleImport,
    private readonly undoing: ImportUndoing,
  ) {}

  onModuleInit(): void {
    this.imports.afterWriting((batch) => this.link(batch));
    this.undoing.beforeUndoing((batch) => this.unlink(batch));
  }

  private async link({ id: importBatchId }: ImportBatch): Promise<void> {
    const rows = await this.db.tx.find(ImportedRow, { where: { batchId: importBatchId, organisation: Not(IsNull()) }, order: { row: 'ASC' } });
    if (rows.length === 0) return;
    const known = await this.known();
    const organisationIds: string[] = [];
    for (const { organisation } of rows) {
      const name = organisation ?? '';
      const key = organisationKey(name);
      const organisationId = known.get(key) ?? (await this.make(name, importBatchId));
      known.set(key, organisationId);
      organisationIds.push(organisationId);
    }
    await this.db.sql(
      `insert into affiliation (person_id, organisation_id, import_batch_id)
       select person_id, organisation_id, $3 from unnest($1::uuid[], $2::uuid[]) place(person_id, organisation_id) on conflict do nothing`,
      [rows.map(({ personId }) => personId), organisationIds, importBatchId],
    );
  }

  /** Every organisation of the host by each of its names. */
  private async known(): Promise<Map<string, string>> {
    const organisations = await this.db.tx.find(Organisation, { order: { id: 'DESC' } });
    return new Map(organisations.flatMap(({ id, name }) => [name.ru, name.en].filter(Boolean).map((text) => [organisationKey(text ?? ''), id] as const)));
  }

  private async make(name: string, importBatchId: string): Promise<string> {
    const language = /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en';
    // Nearly all of them are; the organiser sees the list and changes the rest.
    const { id } = await this.organisations.create({ name: { [language]: name }, kind: OrganisationKind.Ngo }, null, importBatchId);
    return id;
  }

  /** An organisation that somebody has meanwhile used for another person stays. */
  private async unlink({ id: importBatchId }: ImportBatch): Promise<void> {
    await this.db.tx.delete(Affiliation, { importBatchId });
    await this.db.sql(
      `delete from organisation where import_batch_id = $1
       and not exists (select 1 from affiliation where organisation_id = organisation.id)
       and not exists (select 1 from consortium_member where organisation.id in (member_id, consortium_id))`,
      [importBatchId],
    );
  }
}
