import { Injectable } from '@nestjs/common';
import { basisLabels, readerLabels, termsWords } from '@kunak/platform/rules';
import type { CalendarDate, Language, Reason } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Belonging, columnOf } from './belonging';
import { DataMap } from './data-map';
import type { MappedTable } from './data-map';
import type { HeldPurpose } from './held-types';
import { Lasting, periodOf } from './lasting';
import type { Periods } from './lasting';
import { Retention } from './retention';

/** A part of a table that is kept for one reason. */
type Part = { readonly table: MappedTable; readonly reason: Reason; readonly columns: readonly string[]; readonly where: string };
type Counted = {
  readonly part: number;
  readonly rows: number;
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  readonly waiting: number;
};
type Found = Part & Counted;

/** Says what is held of a person or of an event, what for, and until when: the data map, read for one of them. One statement, whatever the number of tables. */
@Injectable()
export class Holdings {
  private readonly belonging: Belonging;
  private readonly lasting: Lasting;

  constructor(
    private readonly map: DataMap,
    private readonly db: Database,
    private readonly retention: Retention,
  ) {
    this.belonging = new Belonging(map);
    this.lasting = new Lasting(map);
  }

  async ofPerson(personId: string, language: Language): Promise<HeldPurpose[]> {
    return this.purposes(await this.count((table) => this.isOf(table), personId), language);
  }

  /** What hangs on the event, of whomever. A person's own card does not. */
  async ofEvent(eventId: string, language: Language): Promise<HeldPurpose[]> {
    const found = await this.count((table) => {
      const event = this.lasting.eventOf(table, 't');
      return event && `${event} = $1::uuid`;
    }, eventId);
    return this.purposes(found, language);
  }

  /** What these rows of the person are called that stay behind without a name when the person is erased. */
  async staying(personId: string, language: Language): Promise<string[]> {
    const found = await this.count((table) => (typeof table.kept.erasing === 'object' || table.kept.erasing === 'stays' ? this.isOf(table) : null), personId);
    return [...new Set(found.flatMap(({ table }) => table.kept.called?.[language] ?? []))];
  }

  private isOf(table: MappedTable): string | null {
    const { whose } = table.kept;
    return whose === 'nobody' || whose === 'anybody' ? null : this.belonging.of(table, 't', '$1::uuid');
  }

  private async count(isOf: (table: MappedTable) => string | null, id: string): Promise<Found[]> {
    const periods = await this.retention.periods(this.db);
    // The map has children first, so that rows can go in its order; whoever reads begins with the card.
    const parts = this.map.tables.toReversed().flatMap((table) => partsOf(table, isOf(table)));
    const selects = parts.map((part, index) => `select ${index} as part, ${this.countSql(part, periods)}`);
    const counted = await this.db.sql<Counted>(selects.join('\nunion all\n'), [id]);
    return counted.flatMap((count) => {
      const part = parts[count.part];
      return part && count.rows > 0 ? [{ ...part, ...count }] : [];
    });
  }

  private countSql({ table, reason, columns, where }: Part, periods: Periods): string {
    const held = columns.map((property) => `coalesce(t.${columnOf(table, property)}::text, '') not in ('', '{}', '[]')`);
    return `count(*)::int as rows, min(day)::text as first, max(day)::text as last, (count(*) filter (where day is null))::int as waiting
      from (select ${this.lasting.lastDay(table, 't', reason, periods)} as day from ${table.name} t where ${where} and (${held.join(' or ')})) of_${table.name}`;
  }

  private async purposes(found: readonly Found[], language: Language): Promise<HeldPurpose[]> {
    const periods = await this.retention.periods(this.db);
    const reasons = [...new Set(found.map(({ reason }) => reason))];
    return reasons.map((reason) => {
      const parts = found.filter((part) => part.reason === reason);
      const terms = reason.until.map((term) => ({ ...term, period: periodOf(reason, term, periods) }));
      return {
        ...{ id: reason.id, what: reason.what[language], why: reason.why[language], basis: basisLabels[reason.basis][language] },
        readers: reason.readers.map((reader) => readerLabels[reader][language]),
        rule: termsWords(terms, language),
        firstLastDay: parts.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
        lastLastDay:
          parts
            .flatMap(({ last }) => last ?? [])
            .sort()
            .at(-1) ?? null,
        waiting: parts.reduce((sum, { waiting }) => sum + waiting, 0),
        places: parts.map(({ table, columns, rows }) => ({
          called: table.kept.called?.[language] ?? '',
          fields: columns.flatMap((property) => table.kept.words[property]?.[language] ?? []),
          rows,
        })),
      };
    });
  }
}

function partsOf(table: MappedTable, where: string | null): Part[] {
  if (where === null) return [];
  const reasons = [...new Set(table.kept.personal.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    ...{ table, reason, where },
    columns: table.kept.personal.filter((group) => group.reason === reason).flatMap(({ columns }) => columns),
  }));
}
