import type { Clock, Message, Reason } from '@kunak/platform/rules';
import type { EntityMetadata } from 'typeorm';
import type { Kept, Reading, RoomData } from './kept';
import { undeclared } from './undeclared';

/** One table as the database and the data map know it. */
export type MappedTable = { readonly name: string; readonly kept: Kept; readonly metadata: EntityMetadata };

/** Everything that is stored, table by table, with what the rooms say of it. */
export class DataMap {
  /** Each before those that its rows point at: in this order rows can go. */
  readonly tables: readonly MappedTable[];
  readonly readings: readonly Reading[];
  /** Over what each room keeps, in the order in which rooms lean on each other. */
  readonly headings: readonly Message[];
  private readonly headingByReason: ReadonlyMap<Reason, Message>;
  private readonly byEntity: ReadonlyMap<unknown, MappedTable>;

  constructor(metadatas: readonly EntityMetadata[], rooms: readonly RoomData[]) {
    const kept = rooms.flatMap((room) => room.kept);
    const problems = undeclared(metadatas, kept);
    if (problems.length > 0) throw new Error(`The data map has holes:\n  ${problems.join('\n  ')}`);
    const mapped = new Map(kept.map((one) => [one.entity as unknown, one]));
    const tables = metadatas.map((metadata) => ({ name: metadata.tableName, metadata, kept: mapped.get(metadata.target) as Kept }));
    this.byEntity = new Map(tables.map((table) => [table.metadata.target, table]));
    this.tables = inOrder(tables);
    const named = rooms.flatMap(({ called, kept: ofRoom }) => ofRoom.flatMap(({ personal }) => personal.map(({ reason }) => [reason, called] as const)));
    this.headings = rooms.map(({ called }) => called);
    // The room that names a reason first counts.
    this.headingByReason = new Map(named.toReversed());
    this.readings = rooms.flatMap((room) => room.readings ?? []);
  }

  of(entity: unknown): MappedTable {
    const table = this.byEntity.get(entity);
    if (!table) throw new Error('no such table on the data map');
    return table;
  }

  named(name: string): MappedTable {
    const table = this.tables.find(({ metadata }) => metadata.name === name);
    if (!table) throw new Error(`no entity ${name} on the data map`);
    return table;
  }

  /** What stands over this reason, where all are told. */
  headingOf(reason: Reason): Message {
    const heading = this.headingByReason.get(reason);
    if (!heading) throw new Error(`no room keeps anything for ${reason.id}`);
    return heading;
  }

  get reasons(): readonly Reason[] {
    return [...new Map(this.tables.flatMap(({ kept }) => kept.personal.map(({ reason }) => [reason.id, reason] as const))).values()];
  }

  readingOf(clock: Clock, { kept }: MappedTable): Reading | undefined {
    return this.readings.find((reading) => reading.clock === clock && reading.entity === kept.entity);
  }
}

/** The tables whose rows a row of this one points at, itself left out. */
function parentsOf({ metadata }: MappedTable): unknown[] {
  return metadata.foreignKeys.map((key) => key.referencedEntityMetadata.target).filter((target) => target !== metadata.target);
}

function inOrder(tables: readonly MappedTable[]): MappedTable[] {
  const done = new Set<MappedTable>();
  const visit = (table: MappedTable): void => {
    if (done.has(table)) return;
    tables.filter((child) => parentsOf(child).includes(table.metadata.target)).forEach(visit);
    done.add(table);
  };
  tables.forEach(visit);
  return [...done];
}
