import { Injectable } from '@nestjs/common';
import { isPeriod, isWithin, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Instant, Period, Reason, Term } from '@kunak/platform/rules';
import { Files } from '../files/files';
import { StoredFile } from '../files/stored-file.entity';
import { Belonging, keyOf } from './belonging';
import { DataMap } from './data-map';
import type { MappedTable } from './data-map';
import { emptied } from './emptying';
import { ErasureCause } from './erasure.entity';
import { ErasureLedger } from './erasure-ledger';
import { Eraser } from './eraser';
import { Lasting, periodKey } from './lasting';
import type { Periods } from './lasting';
import { Remains } from './remains';
import { RetentionDatabase } from './retention-database';
import { RetentionPeriod } from './retention-period.entity';
import type { Erased } from './retention-report.entity';
import { StrayFiles } from './stray-files';

/** The reason for which a person is known at all: when its time is over, and nothing of theirs has time left, the whole person goes. */
const known = 'people.name';
/** Seconds between two clocks of one house. */
const farApart = 3_600;
/** Seconds: by then the other hosts have erased as well, and the files are cleared once for all of them. */
const nightIsOver = 60;

/** Erases what is kept no longer, host by host. */
@Injectable()
export class Retention {
  private readonly lasting: Lasting;
  private readonly belonging: Belonging;

  constructor(
    private readonly map: DataMap,
    private readonly db: RetentionDatabase,
    private readonly eraser: Eraser,
    private readonly files: Files,
    private readonly ledger: ErasureLedger,
    private readonly stray: StrayFiles,
    private readonly remains: Remains,
  ) {
    this.lasting = new Lasting(map);
    this.lasting.check();
    this.belonging = new Belonging(map);
  }

  /** The day’s work, once: whoever comes second, or comes back to the day, finds it done. Gives what was erased, in counts. */
  async run(hostId: string, now: Instant = new Date().toISOString()): Promise<Erased[]> {
    const persons: string[] = [];
    const erased = await this.db.within({ hostId }, async () => {
      const [report] = await this.db.sql<{ id: string }>(
        'insert into retention_report (day) values ($1::date) on conflict (host_id, day) do nothing returning id',
        [now],
      );
      if (!report) return null;
      const done = await this.eraseDue(now, persons);
      await this.db.sql('update retention_report set ended_at = clock_timestamp(), erased = $2::jsonb where id = $1', [report.id, JSON.stringify(done)]);
      if (done.length > 0) await this.remains.clearLater({ inSeconds: nightIsOver });
      return done;
    });
    for (const personId of persons) await this.ledger.copy({ hostId, personId });
    if (erased) await this.stray.remove(hostId, now);
    return erased ?? [];
  }

  /**
   * False where the clock is far from the database's, or more than three days after the last night: then this day is noted without work, and the
   * next one does it. What a wrong clock erases is gone for ever; a house that was closed for a while loses a day.
   */
  async believesClock(hostId: string, now: Instant = new Date().toISOString()): Promise<boolean> {
    return this.db.within({ hostId }, async () => {
      const [clock] = await this.db.sql<{ apart: number }>('select abs(extract(epoch from $1::timestamptz - clock_timestamp()))::float8 as apart', [now]);
      if (!clock || clock.apart > farApart) return false;
      const noted = await this.db.sql(
        `insert into retention_report (day, ended_at) select $1::date, clock_timestamp()
         where (select max(day) from retention_report where day <= $1::date) < $1::date - 3 on conflict (host_id, day) do nothing returning 1`,
        [now],
      );
      return noted.length === 0;
    });
  }

  /** How many rows would go tonight with this period that would not go with the present one. */
  async preview(hostId: string, reason: Reason, term: Term, period: Period): Promise<number> {
    return this.db.within({ hostId }, async () => {
      const periods = await this.periods();
      const tried = new Map(periods).set(periodKey(reason.id, term.clock), period);
      let rows = 0;
      for (const table of this.map.tables.filter(({ kept }) => kept.personal.some((group) => group.reason === reason))) {
        const [count] = await this.db.sql<{ rows: number }>(
          `select count(*)::int as rows from ${table.name} t where ${this.dueAndHeld(table, 't', reason, tried)} and not (${this.dueAndHeld(table, 't', reason, periods)})`,
          [new Date().toISOString()],
        );
        rows += count?.rows ?? 0;
      }
      return rows;
    });
  }

  /** @throws Refusal where the map does not let the host choose this period */
  term(reasonId: string, clock: string, period: string): { reason: Reason; term: Term; period: Period } {
    const reason = this.map.reasons.find(({ id }) => id === reasonId);
    const term = reason?.until.find((one) => one.clock === clock);
    if (!reason || !term || !isPeriod(period) || !isWithin(period, term)) throw new Refusal(platformRefusals.invalid, { field: 'period' });
    return { reason, term, period };
  }

  async periods(db: Pick<RetentionDatabase, 'tx'> = this.db): Promise<Periods> {
    const rows = await db.tx.find(RetentionPeriod);
    return new Map(rows.map(({ reason, clock, period }) => [periodKey(reason, clock), period]));
  }

  private async eraseDue(now: Instant, persons: string[]): Promise<Erased[]> {
    const periods = await this.periods();
    const done: Erased[] = [];
    for (const table of this.map.tables)
      for (const reason of new Set(table.kept.personal.map((group) => group.reason))) {
        if (reason.until.length === 0) continue;
        const rows =
          reason.id === known && table.kept.whose === 'id'
            ? await this.erasePersons(table, reason, periods, now, persons)
            : await this.eraseRows(table, reason, periods, now);
        if (rows > 0) done.push({ table: table.name, reason: reason.id, rows });
      }
    return done;
  }

  private async eraseRows(table: MappedTable, reason: Reason, periods: Periods, now: Instant): Promise<number> {
    const where = this.dueAndHeld(table, table.name, reason, periods);
    const columns = this.columns(table, reason);
    if (columns) {
      const set = [...columns].map(([column, to]) => `${column} = ${to}`).join(', ');
      return (await this.db.sql(`update ${table.name} set ${set} where ${where} returning 1`, [now])).length;
    }
    const gone = await this.db.sql<{ key: string }>(`delete from ${table.name} where ${where} returning ${keyOf(table)}::text as key`, [now]);
    if (table.kept.entity === StoredFile)
      await this.files.destroy(
        this.db.hostId,
        gone.map(({ key }) => key),
      );
    return gone.length;
  }

  /** A person goes last: not while anything of theirs, such as a certificate, has a clock of its own that still runs. */
  private async erasePersons(table: MappedTable, reason: Reason, periods: Periods, now: Instant, persons: string[]): Promise<number> {
    const due = await this.db.sql<{ id: string }>(
      `select id from ${table.name} t where ${this.dueAndHeld(table, 't', reason, periods)} and not (${this.clocksOf()})`,
      [now],
    );
    for (const { id } of due) {
      await this.eraser.eraseHere(id, ErasureCause.TimeOver);
      persons.push(id);
    }
    return due.length;
  }

  private clocksOf(): string {
    const running = this.map.tables.filter(({ kept }) => kept.erasing === 'goes' && kept.personal.some(({ reason }) => reason.until.length > 0));
    return running.map((table) => `exists (select from ${table.name} where ${this.belonging.of(table, table.name, 't.id')})`).join(' or ');
  }

  /** Due, and something is there still: a night counts what it took, not what was gone before. */
  private dueAndHeld(table: MappedTable, row: string, reason: Reason, periods: Periods): string {
    const due = this.lasting.isDue(table, row, reason, periods, '$1::timestamptz');
    const columns = this.columns(table, reason);
    if (!columns) return due;
    const held = [...columns].map(([column, to]) => `${row}.${column} is distinct from ${to}`).join(' or ');
    return `(${held}) and ${due}`;
  }

  /** What is emptied for this reason; null where the whole row goes. */
  private columns(table: MappedTable, reason: Reason): ReadonlyMap<string, string> | null {
    const { erasing, personal } = table.kept;
    if (typeof erasing !== 'object') return null;
    const going = personal.filter((group) => group.reason === reason).flatMap(({ columns }) => columns);
    return emptied(
      table,
      going.filter((property) => !erasing.staying?.includes(property)),
    );
  }
}
