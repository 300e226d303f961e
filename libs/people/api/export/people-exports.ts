import { randomUUID } from 'node:crypto';
import { canExportPeople, checkOpeningReason, Exposure, homeRegions, isHomeRegion, mayBeExported, spokenLanguages, writeCsv } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, Vault } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { Message, Place, Viewer } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { PeopleList } from '../people-list';
import type { PeopleWish } from '../people-list';
import { displayNameSql, Person } from '../person.entity';
import { exportTexts } from './export.texts';
import { PeopleExport } from './people-export.entity';

/** What a room above adds to the file: a header, and one text for each person that has one. */
export type ExportColumn = { readonly header: Message; readonly texts: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>> };

export const exportReasonPlace = ({ id }: { readonly id: string }): Place => ['people_export.reason', id];

/** Writes the list that somebody sees as a file, without confidential people, and records that it left. */
@Injectable()
export class PeopleExports {
  private readonly columns: ExportColumn[] = [];

  constructor(
    private readonly db: Database,
    private readonly list: PeopleList,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  addColumn(column: ExportColumn): void {
    this.columns.push(column);
  }

  async make(viewer: Viewer, wish: PeopleWish, reason: string): Promise<PeopleExport> {
    assertAllowed(canExportPeople, viewer, undefined);
    const given = checkOpeningReason(reason);
    const { where, values } = this.list.conditions(viewer, wish);
    const shown = await this.db.sql<{ id: string; exposure: Exposure }>(
      `select id, exposure from person where ${where} order by ${displayNameSql('person')}, id`,
      values,
    );
    const ids = shown.filter(mayBeExported).map(({ id }) => id);
    const counts = { people: ids.length, leftOut: shown.length - ids.length };
    const id = randomUUID();
    await this.db.tx.insert(PeopleExport, { id, reason: this.vault.ofHost().seal(exportReasonPlace({ id }), given), ...counts });
    const made = await this.db.load(PeopleExport, id);
    await this.audit.record('people.list-exported', made.id, counts);
    return Object.assign(made, { text: await this.textOf(ids) });
  }

  private async textOf(ids: readonly string[]): Promise<string> {
    const { language } = this.db;
    const people = new Map((await this.db.tx.findBy(Person, { id: In([...ids]) })).map((person) => [person.id, person]));
    const added = await Promise.all(this.columns.map(({ texts }) => texts(ids)));
    const headers = [...Object.values(exportTexts), ...this.columns.map(({ header }) => header)].map((header) => formatMessage(header, language));
    const rows = ids.flatMap((id) => {
      const person = people.get(id);
      if (!person) return [];
      const region = person.homeRegion && isHomeRegion(person.homeRegion) ? homeRegions[person.homeRegion].label[language] : '';
      const languages = person.languages.map((code) => spokenLanguages[code]?.label[language] ?? code).join(', ');
      return [[person.displayName, languages, region, person.occupation, person.email, person.phone, ...added.map((texts) => texts.get(id) ?? '')]];
    });
    return writeCsv([headers, ...rows]);
  }
}
