import { Injectable } from '@nestjs/common';
import { basisLabels, Clock, isPeriod, platformRefusals, readerLabels, Refusal, termsWords } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { DataMap } from './data-map';
import { periodOf } from './lasting';
import type { Periods } from './lasting';
import { Retention } from './retention';
import { RetentionReport } from './retention-report.entity';
import type { NightReport, RetentionRule } from './retention-types';

/** A month of nights: whoever looks more rarely than that does not miss any by it. */
const shownNights = 31;

/** How long this host keeps what, as its organisers see and set it. */
@Injectable()
export class RetentionRules {
  constructor(
    private readonly map: DataMap,
    private readonly db: Database,
    private readonly retention: Retention,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<RetentionRule[]> {
    const periods = await this.retention.periods(this.db);
    // The map has children first; whoever reads begins with the card.
    const reasons = new Set(this.map.tables.toReversed().flatMap(({ kept }) => kept.personal.map(({ reason }) => reason)));
    return [...reasons].sort((one, other) => this.placeOf(one) - this.placeOf(other)).map((reason) => this.ruleOf(reason, periods));
  }

  /** By rooms; what all of them stand on is the first that they lean on, and the last that anybody asks for. */
  private placeOf(reason: Reason): number {
    return this.map.headings.indexOf(this.map.headingOf(reason)) || this.map.headings.length;
  }

  /** How many rows more would go tonight. @throws Refusal where the map does not let a host choose this period */
  preview(reasonId: string, clock: string, typed: string): Promise<number> {
    const { reason, term, period } = this.retention.term(reasonId, clock, typed);
    return this.retention.preview(this.db.hostId, reason, term, period);
  }

  /** Counts from the next night on. @throws Refusal where the map does not let a host choose this period, or another one stands than was seen */
  async change(wanted: { readonly reason: string; readonly clock: string; readonly period: string; readonly seen: string }): Promise<RetentionRule> {
    const { reason, term, period } = this.retention.term(wanted.reason, wanted.clock, wanted.period);
    // One at a time for each host: between looking and writing nobody else writes.
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`retention_period ${this.db.hostId}`]);
    const present = periodOf(reason, term, await this.retention.periods(this.db));
    if (present !== wanted.seen && present !== period) throw new Refusal(platformRefusals.changedMeanwhile);
    await this.db.sql(
      `insert into retention_period (reason, clock, period) values ($1, $2, $3)
       on conflict (host_id, reason, clock) do update set period = excluded.period`,
      [reason.id, term.clock, period],
    );
    await this.audit.record('platform.retention-changed', null, { reason: reason.id, clock: term.clock, period });
    return this.ruleOf(reason, await this.retention.periods(this.db));
  }

  async nights(): Promise<NightReport[]> {
    const { language } = this.db;
    const reports = await this.db.tx.find(RetentionReport, { order: { day: 'DESC' }, take: shownNights });
    const reasons = new Map(this.map.reasons.map((reason) => [reason.id, reason]));
    return reports.map(({ day, erased }) => {
      const rows = new Map<string, number>();
      for (const { reason, rows: count } of erased) rows.set(reason, (rows.get(reason) ?? 0) + count);
      return { day, erased: [...rows].map(([id, count]) => ({ what: reasons.get(id)?.what[language] ?? id, rows: count })) };
    });
  }

  private ruleOf(reason: Reason, periods: Periods): RetentionRule {
    const { language } = this.db;
    const terms = reason.until.map((term) => ({ ...term, period: periodOf(reason, term, periods), usual: term.period }));
    return {
      ...{ id: reason.id, what: reason.what[language], why: reason.why[language], basis: basisLabels[reason.basis][language] },
      group: this.map.headingOf(reason)[language],
      readers: reason.readers.map((reader) => readerLabels[reader][language]),
      promised: terms.some(({ clock }) => clock === Clock.Promised),
      // What was promised below each question is nobody's to change.
      terms: terms.filter(({ longest }) => isPeriod(longest)),
      rule: termsWords(terms, language),
    };
  }
}
