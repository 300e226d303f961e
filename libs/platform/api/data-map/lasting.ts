import type { Period, Reason, Term } from '@kunak/platform/rules';
import { Clock } from '@kunak/platform/rules';
import { columnOf, keyOf } from './belonging';
import type { DataMap, MappedTable } from './data-map';

type Telling = (table: MappedTable, row: string) => string | null;
type Started = { readonly day: string; readonly zone?: string };

/** The host's own periods, by {@link periodKey}. */
export type Periods = ReadonlyMap<string, Period>;

export function periodKey(reason: string, clock: Clock): string {
  return `${reason} ${clock}`;
}

export function periodOf(reason: Reason, { clock, period }: Term, periods: Periods): Period {
  return periods.get(periodKey(reason.id, clock)) ?? period;
}

/** Says in SQL until when a row is kept for a reason: the rules' clocks, read where the rooms say. */
export class Lasting {
  constructor(private readonly map: DataMap) {}

  /** The last day of the row under the alias `row`; null while no clock has started. */
  lastDay(table: MappedTable, row: string, reason: Reason, periods: Periods): string {
    const days = reason.until.map((term) => this.read(table, row, term, ({ day }) => `((${day}) + interval '${periodOf(reason, term, periods)}')::date`));
    return days.length > 0 ? `least(${days.join(', ')})` : 'null::date';
  }

  /** Whether the time of the row, which has an end, is over at `now`, an SQL expression of a moment. The last day is over where the event was. */
  isDue(table: MappedTable, row: string, reason: Reason, periods: Periods, now: string): string {
    const due = reason.until.map((term) =>
      this.read(
        table,
        row,
        term,
        ({ day, zone = "'UTC'" }) => `(${now} at time zone ${zone})::date > ((${day}) + interval '${periodOf(reason, term, periods)}')::date`,
      ),
    );
    return `coalesce(${due.join(' or ')}, false)`;
  }

  /** Every clock of the map can be read from where it is named. @throws Error for the first that cannot */
  check(): void {
    for (const table of this.map.tables)
      for (const { reason } of table.kept.personal) for (const term of reason.until) this.read(table, table.name, term, ({ day }) => day);
  }

  /** The id of the event that the row under the alias `row` is of, in SQL; null where no way leads from this table to an event. */
  eventOf(table: MappedTable, row: string): string | null {
    const event = this.map.readings.find(({ clock }) => clock === Clock.EventEnded)?.entity;
    return this.nearest(table, row, (at, name) => (at.kept.entity === event ? `${name}.${keyOf(at)}` : null));
  }

  private read(table: MappedTable, row: string, { clock }: Term, tell: (started: Started) => string): string {
    const found = this.nearest(table, row, (at, name) => this.reading(at, name, clock, tell));
    if (!found) throw new Error(`${table.metadata.name}: nobody says where the clock “${clock}” is read from here`);
    return found;
  }

  private reading(table: MappedTable, row: string, clock: Clock, tell: (started: Started) => string): string | null {
    if (clock === Clock.Recorded && table.kept.recorded) return recorded(table, row, table.kept.recorded, tell);
    const reading = this.map.readingOf(clock, table);
    return reading ? tell(reading.sql(row)) : null;
  }

  /** The shortest way: a session is of its event, not of the event of the room that it may not have yet. */
  private nearest(table: MappedTable, row: string, tell: Telling): string | null {
    for (let steps = 0; steps <= 4; steps += 1) {
      const found = this.along(table, row, tell, steps);
      if (found) return found;
    }
    return null;
  }

  /** What is told of this very row, or of the first row that it points at and of which something is told. */
  private along(table: MappedTable, row: string, tell: Telling, steps: number): string | null {
    const told = tell(table, row);
    if (told) return told;
    for (const { columns, referencedEntityMetadata: to, referencedColumns } of inOrder(table)) {
      const next = `${row}_${to.tableName}`;
      const found = steps === 0 ? null : this.along(this.map.of(to.target), next, tell, steps - 1);
      const joined = columns.map((column, place) => `${next}.${referencedColumns[place]?.databaseName} = ${row}.${column.databaseName}`);
      if (found) return `(select ${found} from ${to.tableName} ${next} where ${joined.join(' and ')})`;
    }
    return null;
  }
}

/** What a row belongs to comes first: an invitation is of its guest's event, and not of the link that it may carry. */
function inOrder({ metadata, kept }: MappedTable): MappedTable['metadata']['foreignKeys'] {
  const owning = metadata.foreignKeys.filter(({ columns }) => columns.some(({ propertyName }) => propertyName === kept.whose));
  return [...owning, ...metadata.foreignKeys];
}

function recorded(table: MappedTable, row: string, property: string, tell: (started: Started) => string): string {
  return tell({ day: `(${row}.${columnOf(table, property)} at time zone 'UTC')::date` });
}
