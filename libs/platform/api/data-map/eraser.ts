import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { NotFound, Role, Refusal, teamRefusals, withoutMentions } from '@kunak/platform/rules';
import type { ErasureReason } from '@kunak/platform/rules';
import { Account } from '../accounts/account.entity';
import { Audit } from '../audit/audit';
import type { AuditFacts } from '../audit/audit';
import { Files } from '../files/files';
import { StoredFile } from '../files/stored-file.entity';
import { Hosts } from '../hosts/hosts';
import { Outbox } from '../outbox/outbox';
import { Belonging, columnOf, hasHost, keyOf } from './belonging';
import { DataMap } from './data-map';
import type { MappedTable } from './data-map';
import { emptiedWhole } from './emptying';
import { ErasureCause } from './erasure.entity';
import { ErasureLedger } from './erasure-ledger';
import type { LedgerLine } from './erasure-ledger';
import { personErased } from './erasure-events';
import { Remains } from './remains';
import { RetentionDatabase } from './retention-database';

/** How many were erased again, and whom somebody has to look after: in ids, with the code or name of what went wrong. */
export type Reapplied = { readonly again: number; readonly failed: readonly (LedgerLine & { readonly why: string })[] };

/** Somebody is about to be erased, in the transaction that `db` has open. */
export type AboutToErase = { readonly db: Pick<RetentionDatabase, 'sql'>; readonly personId: string; readonly cause: ErasureCause };
/** Seconds: longer than any server believes what it knows of a session, and than a request that began before lasts. */
const lastWritesAreOver = 20;
type BeforeErasing = (erasing: AboutToErase) => Promise<void>;
type Found = { readonly table: MappedTable; readonly keys: readonly string[] };

/** Erases a person: every row on the data map goes, is emptied, or forgets them, in one transaction. */
@Injectable()
export class Eraser implements OnModuleInit {
  private readonly belonging: Belonging;
  private readonly audit: Audit;
  private readonly told: Outbox;
  private readonly before: BeforeErasing[] = [];

  constructor(
    private readonly map: DataMap,
    private readonly db: RetentionDatabase,
    private readonly files: Files,
    private readonly ledger: ErasureLedger,
    private readonly hosts: Hosts,
    private readonly outbox: Outbox,
    private readonly remains: Remains,
  ) {
    this.belonging = new Belonging(map);
    this.audit = new Audit(db);
    this.told = new Outbox(db);
  }

  onModuleInit(): void {
    this.outbox.on(personErased, 'platform-erase-what-came-late', async ({ hostId, personId }) => {
      await this.db.within({ hostId }, async () => {
        await this.eraseRows(personId);
        await this.remains.clearLater();
      });
    });
  }

  /** Lets a room do in the same transaction what more than emptying rows the going of a person means. */
  beforeErasing(work: BeforeErasing): void {
    this.before.push(work);
  }

  /** @throws NotFound where the host knows no such person; Refusal where nobody could let others in any more */
  async erase(
    hostId: string,
    personId: string,
    cause: ErasureCause,
    by: { readonly accountId: string; readonly reason: ErasureReason } | null = null,
  ): Promise<void> {
    await this.db.within({ hostId, accountId: by?.accountId ?? null }, () => this.eraseHere(personId, cause, by ? { reason: by.reason } : {}));
    await this.ledger.copy({ hostId, personId });
  }

  /**
   * After a backup was put back: whoever was erased since it was made is erased again, each in a transaction of their own. Whom this cannot erase
   * stays for the next time and is named; the others go all the same.
   */
  async reapplyErasures(): Promise<Reapplied> {
    const lines = await this.ledger.lines();
    const failed: (LedgerLine & { why: string })[] = [];
    let again = 0;
    for (const { id: hostId } of await this.hosts.all())
      for (const personId of await this.backAt(hostId, lines))
        try {
          await this.db.within({ hostId }, () => this.eraseHere(personId, ErasureCause.Restored));
          again += 1;
        } catch (error) {
          // Whatever it was: one person must not keep the others from being erased.
          failed.push({ hostId, personId, why: error instanceof Refusal ? error.code : error instanceof Error ? error.name : String(error) });
        }
    return { again, failed };
  }

  /** In the transaction that is open already. Erasing somebody twice does no harm. */
  async eraseHere(personId: string, cause: ErasureCause, facts: AuditFacts = {}): Promise<void> {
    if ((await this.db.sql('select from person where id = $1 for update', [personId])).length === 0) throw new NotFound();
    // A backup is put back by whoever runs the machine: they can invite an organiser, and the erased must not wait for it.
    if (cause !== ErasureCause.Restored) await this.refuseLastOrganiser(personId);
    for (const work of this.before) await work({ db: this.db, personId, cause });
    await this.eraseRows(personId);
    await this.told.record(personErased, { hostId: this.db.hostId, personId }, { inSeconds: lastWritesAreOver });
    await this.db.sql('insert into erasure (person_id, cause) values ($1, $2) on conflict (host_id, person_id) do nothing', [personId, cause]);
    await this.audit.record('platform.person-erased', personId, { cause, ...facts });
  }

  private async eraseRows(personId: string): Promise<void> {
    const found = await this.find(personId);
    const mentioned = await this.db.sql<{ id: string }>(`select m.id from (${this.belonging.mentionable('$1::uuid')}) m(id)`, [personId]);
    for (const { table, keys } of found) await this.act(table, keys, new Set(mentioned.map(({ id }) => id)));
  }

  /** Whom the ledger names and who is there all the same. Its two copies, in the database and beside it, are made equal first. */
  private async backAt(hostId: string, lines: readonly LedgerLine[]): Promise<string[]> {
    const named = lines.filter((line) => line.hostId === hostId).map(({ personId }) => personId);
    const erased = await this.db.within({ hostId }, async () => {
      await this.db.sql('insert into erasure (person_id, cause) select id, $2 from unnest($1::uuid[]) line(id) on conflict (host_id, person_id) do nothing', [
        named,
        ErasureCause.Restored,
      ]);
      return this.db.sql<{ personId: string; back: boolean }>(
        `select e.person_id as "personId", exists (select from person p where p.id = e.person_id and p.erased_at is null) as back
         from erasure e order by e.at, e.id`,
      );
    });
    for (const { personId } of erased) if (!named.includes(personId)) await this.ledger.copy({ hostId, personId });
    return erased.filter(({ back }) => back).map(({ personId }) => personId);
  }

  /** All keys before anything changes: what is erased first must not hide what hangs on it. */
  private async find(personId: string): Promise<Found[]> {
    const found: Found[] = [];
    for (const table of this.map.tables) {
      const { whose } = table.kept;
      if (whose === 'nobody') continue;
      const condition = whose === 'anybody' ? '$1::uuid is not null' : this.belonging.of(table, table.name, '$1::uuid');
      const rows = await this.db.sql<{ key: string }>(`select ${keyOf(table)}::text as key from ${table.name} where ${condition}`, [personId]);
      found.push({ table, keys: rows.map(({ key }) => key) });
    }
    return found;
  }

  private async act(table: MappedTable, keys: readonly string[], mentioned: ReadonlySet<string>): Promise<void> {
    const { erasing, entity } = table.kept;
    if (erasing === 'stays') return;
    if (erasing === 'forgets') return this.forget(table, keys, mentioned);
    if (typeof erasing === 'object') return this.empty(table, keys);
    if (entity === Account) return this.closeAccounts(keys);
    // What hangs on an account goes with it, unless the account serves another host still.
    if (!hasHost(table)) return;
    if (entity === StoredFile) await this.files.destroy(this.db.hostId, keys);
    await this.db.sql(`delete from ${table.name} where ${keyOf(table)}::text = any($1)`, [keys]);
  }

  private async empty(table: MappedTable, keys: readonly string[]): Promise<void> {
    const columns = [...emptiedWhole(table)].map(([column, to]) => `${column} = ${to}`);
    await this.db.sql(`update ${table.name} set ${columns.join(', ')} where ${keyOf(table)}::text = any($1)`, [keys]);
  }

  private async forget(table: MappedTable, keys: readonly string[], mentioned: ReadonlySet<string>): Promise<void> {
    const { whose } = table.kept;
    if (typeof whose !== 'object' || !('mentionedIn' in whose)) throw new Error(`${table.name} forgets nobody without mentionedIn`);
    const column = columnOf(table, whose.mentionedIn);
    const rows = await this.db.sql<{ id: string; json: unknown }>(`select id, ${column} as json from ${table.name} where id::text = any($1) for update`, [
      keys,
    ]);
    for (const { id, json } of rows)
      await this.db.sql(`update ${table.name} set ${column} = $2::jsonb where id = $1`, [id, JSON.stringify(withoutMentions(json, mentioned))]);
  }

  /** An account that serves another host too stays there; here its membership, its roles and its links are gone already. */
  private async closeAccounts(accountIds: readonly string[]): Promise<void> {
    const { hostId, accountId } = this.db;
    for (const id of accountIds) {
      // Row-level security shows the memberships of one account at every host to that account alone.
      await this.db.rescope({ hostId, accountId: id });
      await this.db.sql('delete from account a where a.id = $1 and not exists (select from membership m where m.account_id = a.id)', [id]);
      await this.db.sql('delete from account_session where account_id = $1', [id]);
    }
    await this.db.rescope({ hostId, accountId });
  }

  private async refuseLastOrganiser(personId: string): Promise<void> {
    const [last] = await this.db.sql<{ last: boolean }>(
      `select coalesce(bool_or(m.person_id = $1), false) and not coalesce(bool_or(m.person_id is distinct from $1), false) as last
       from role_grant g join membership m on m.host_id = g.host_id and m.account_id = g.account_id
       where g.host_id = (select app_host()) and g.role = $2 and g.event_id is null`,
      [personId, Role.Organiser],
    );
    if (last?.last) throw new Refusal(teamRefusals.lastOrganiser);
  }
}
