import { Injectable } from '@nestjs/common';
import { basisLabels, localized, mentions, Reader, readerLabels, termsWords } from '@kunak/platform/rules';
import type { Language, LocalizedText, Reason, Viewer } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Host } from '../hosts/host.entity';
import type { Sealer } from '../vault/sealer';
import { Vault } from '../vault/vault';
import { archivePage } from './archive-page';
import { valueWords } from './archive-words';
import { Belonging, columnOf } from './belonging';
import { DataMap } from './data-map';
import type { MappedTable } from './data-map';
import { Lasting, periodOf } from './lasting';
import type { Periods } from './lasting';
import { Retention } from './retention';
import { zip } from './zip';

/** One row in words, with what is stored for programs. `event` is the title of the event that it is of. */
export type Told = {
  readonly event: string | null;
  readonly entries: readonly (readonly [string, string])[];
  readonly stored: Readonly<Record<string, unknown>>;
};
type Purpose = { readonly what: string; readonly why: string; readonly basis: string; readonly readers: readonly string[]; readonly rule: string };
export type Section = { readonly table: string; readonly called: string; readonly purposes: readonly Purpose[]; readonly rows: readonly Told[] };
export type Gathered = {
  readonly host: string;
  readonly language: Language;
  readonly madeAt: string;
  /** Whether the person made it, or an organiser for them. */
  readonly own: boolean;
  readonly sections: readonly Section[];
  /** Purposes of which something is held that this reader may not read. */
  readonly leftOut: readonly string[];
};

export type TellingFor = { readonly viewer: Viewer; readonly personId: string; readonly language: Language };
/** What a room says of its own rows where words of the map do not do; `hidden` counts those that this viewer may not read. */
export type Teller = (asked: TellingFor) => Promise<{ readonly rows: readonly Told[]; readonly hidden: number }>;

type Stored = { readonly row: Record<string, unknown>; readonly title: LocalizedText | null; readonly untold: boolean };
type Means = { readonly language: Language; readonly sealer: Sealer | undefined; readonly host: Sealer; readonly ids: ReadonlySet<string> | null };

/**
 * Everything that is held of one person, in words and for programs, as one ZIP. It tells whoever makes it nothing that the map does not let
 * them read: themselves what names them among the readers, an organiser what names organisers. What is left out is named.
 */
@Injectable()
export class PersonArchive {
  private readonly belonging: Belonging;
  private readonly lasting: Lasting;
  private readonly tellers = new Map<unknown, Teller>();
  private untoldEvents: (person: string) => string = () => 'select null::uuid where false';

  constructor(
    private readonly map: DataMap,
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly retention: Retention,
  ) {
    this.belonging = new Belonging(map);
    this.lasting = new Lasting(map);
  }

  /** A room whose rows need more than their columns, such as answers to questions of a form, tells them itself. */
  tell(entity: unknown, teller: Teller): void {
    this.tellers.set(entity, teller);
  }

  /** A query of the ids of events of which `person`, an SQL expression of their id, has not been told yet: their own archive is not where they hear of them. */
  leaveOut(events: (person: string) => string): void {
    this.untoldEvents = events;
  }

  /** Whether the viewer may, and that it was done, the caller has judged and recorded. */
  async make(asked: TellingFor): Promise<Buffer> {
    const gathered = await this.gather(asked);
    const { sections, ...about } = gathered;
    const json = {
      ...about,
      sections: sections.map(({ rows, ...section }) => ({ ...section, rows: rows.map(({ event, stored }) => ({ event, ...stored })) })),
    };
    return zip([
      { name: 'data.html', bytes: Buffer.from(archivePage(gathered)) },
      { name: 'data.json', bytes: Buffer.from(`${JSON.stringify(json, null, 1)}\n`) },
    ]);
  }

  private async gather(asked: TellingFor): Promise<Gathered> {
    const { viewer, personId, language } = asked;
    const own = viewer.personId === personId;
    const reader = own ? Reader.Self : Reader.Organisers;
    const periods = await this.retention.periods(this.db);
    const sealer = (await this.vault.forOpening([personId])).get(personId);
    const { name } = await this.db.load(Host, this.db.hostId);
    const sections: Section[] = [];
    const leftOut = new Set<string>();
    for (const table of this.map.tables.toReversed()) {
      if (table.kept.whose === 'nobody' || table.kept.whose === 'anybody') continue;
      const reasons = [...new Set(table.kept.personal.map(({ reason }) => reason))];
      const open = reasons.filter(({ readers }) => readers.includes(reader));
      const { rows, hidden } = await this.rowsOf(table, open, asked, sealer);
      if (rows.length > 0)
        sections.push({
          table: table.name,
          called: table.kept.called?.[language] ?? '',
          purposes: purposesOf(open.filter(told(table, rows)), periods, language),
          rows,
        });
      const closed = reasons.filter(({ readers }) => !readers.includes(reader) && readers.some((one) => one !== Reader.Machine));
      for (const reason of closed) if (await this.holdsAny(table, reason, personId)) leftOut.add(reason.what[language]);
      if (hidden > 0) for (const reason of open) leftOut.add(reason.what[language]);
    }
    return { host: name, language, madeAt: new Date().toISOString(), own, sections, leftOut: [...leftOut] };
  }

  private async rowsOf(
    table: MappedTable,
    reasons: readonly Reason[],
    asked: TellingFor,
    sealer: Sealer | undefined,
  ): Promise<{ rows: readonly Told[]; hidden: number }> {
    if (reasons.length === 0) return { rows: [], hidden: 0 };
    const teller = this.tellers.get(table.kept.entity);
    if (teller) return teller(asked);
    const properties = table.kept.personal.filter(({ reason }) => reasons.includes(reason)).flatMap(({ columns }) => columns);
    const stored = await this.stored(table, asked.personId);
    const ids = await this.mentionable(table, asked.personId);
    const open = stored.filter(({ untold }) => !untold || asked.viewer.personId !== asked.personId);
    const rows = open.flatMap((one) => toldOf(table, properties, one, { language: asked.language, sealer, host: this.vault.ofHost(), ids }));
    return { rows, hidden: stored.length - open.length };
  }

  private async stored(table: MappedTable, personId: string): Promise<Stored[]> {
    const event = this.lasting.eventOf(table, 't') ?? 'null::uuid';
    return this.db.sql(
      `select t.row, e.title, coalesce(t.event in (${this.untoldEvents('$1::uuid')}), false) as untold from (select to_jsonb(t) as row, ${event} as event from ${table.name} t where ${this.belonging.of(table, 't', '$1::uuid')}) t
       left join event e on e.id = t.event order by t.row ->> 'id'`,
      [personId],
    );
  }

  private async holdsAny(table: MappedTable, reason: Reason, personId: string): Promise<boolean> {
    const columns = table.kept.personal.filter((group) => group.reason === reason).flatMap((group) => group.columns);
    const held = columns.map((property) => `coalesce(t.${columnOf(table, property)}::text, '') not in ('', '{}', '[]')`).join(' or ');
    return (await this.db.sql(`select from ${table.name} t where ${this.belonging.of(table, 't', '$1::uuid')} and (${held}) limit 1`, [personId])).length > 0;
  }

  /** The ids by which JSON of this table may speak of the person; null where it is no such table. */
  private async mentionable(table: MappedTable, personId: string): Promise<ReadonlySet<string> | null> {
    if (typeof table.kept.whose !== 'object' || !('mentionedIn' in table.kept.whose)) return null;
    const rows = await this.db.sql<{ id: string }>(`select m.id from (${this.belonging.mentionable('$1::uuid')}) m(id)`, [personId]);
    return new Set(rows.map(({ id }) => id));
  }
}

/** For what of this table something was told. */
function told(table: MappedTable, rows: readonly Told[]): (reason: Reason) => boolean {
  const properties = new Set(rows.flatMap(({ stored }) => Object.keys(stored)));
  return (reason) => table.kept.personal.some((group) => group.reason === reason && group.columns.some((property) => properties.has(property)));
}

function purposesOf(reasons: readonly Reason[], periods: Periods, language: Language): Purpose[] {
  return reasons.map((reason) => ({
    ...{ what: reason.what[language], why: reason.why[language], basis: basisLabels[reason.basis][language] },
    readers: reason.readers.map((one) => readerLabels[one][language]),
    rule: termsWords(
      reason.until.map((term) => ({ ...term, period: periodOf(reason, term, periods) })),
      language,
    ),
  }));
}

/** A row in words; none where nothing in it is worth telling. JSON that speaks of others too gives only what it says of this person. */
function toldOf(table: MappedTable, properties: readonly string[], { row, title }: Stored, means: Means): Told[] {
  const { language, ids } = means;
  const stored: Record<string, unknown> = {};
  const entries: [string, string][] = [];
  for (const property of properties) {
    const raw = row[columnOf(table, property)];
    const value = ids ? mentions(raw, ids) : opened(table, property, row, raw, means);
    const told = table.kept.tells[property];
    const said = told && value !== null && value !== undefined ? told(value as never) : value;
    const words = valueWords(said, language);
    if (words === '') continue;
    stored[property] = table.kept.toldInPart.includes(property) ? said : value;
    entries.push([table.kept.words[property]?.[language] ?? property, words]);
  }
  return entries.length > 0 ? [{ event: title ? localized(title, language) : null, entries, stored }] : [];
}

/** Null where it lies sealed and the person's key is gone. */
function opened(table: MappedTable, property: string, row: Record<string, unknown>, raw: unknown, { sealer: persons, host }: Means): unknown {
  const placeOf = table.kept.sealed[property];
  const sealer = table.kept.sealedUnder === 'host' ? host : persons;
  if (!placeOf || typeof raw !== 'string') return raw;
  const text = sealer?.open(placeOf({ id: String(row['id']) }), Buffer.from(raw.slice(2), 'hex')) ?? null;
  return text?.startsWith('{') ? (JSON.parse(text) as unknown) : text;
}
