import { Injectable } from '@nestjs/common';
import { NotFound } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import type { AccountStanding } from '../security-types';

type Row = Omit<AccountStanding, 'travelLock'> & { beginsAt: Date | null; endsAt: Date | null; releasable: boolean };

const standing = `
  select m.account_id as "accountId", a.frozen_at is not null as frozen,
    a.frozen_at is not null and (a.frozen_by_host_id is null or a.frozen_by_host_id = m.host_id) and m.account_id is distinct from app_account() as "mayUnfreeze",
    l.begins_at as "beginsAt", l.ends_at as "endsAt", l.releasable and m.account_id is distinct from app_account() as releasable
  from membership m join account a on a.id = m.account_id
  left join travel_lock l on l.account_id = a.id and l.released_at is null and (l.ends_at is null or l.ends_at > now())
  where m.host_id = (select app_host())`;

/** Whether accounts at this host are shut, for those who can do something about it. */
@Injectable()
export class Standings {
  constructor(private readonly db: Database) {}

  async of(accountId: string): Promise<AccountStanding> {
    const [row] = await this.db.sql<Row>(`${standing} and m.account_id = $1`, [accountId]);
    if (!row) throw new NotFound();
    return seen(row);
  }

  async among(accountIds: readonly string[]): Promise<Map<string, AccountStanding>> {
    const rows = await this.db.sql<Row>(`${standing} and m.account_id = any($1::uuid[])`, [accountIds]);
    return new Map(rows.map((row) => [row.accountId, seen(row)]));
  }

  /** The account that a person has here, if they have one. */
  async ofPerson(personId: string): Promise<AccountStanding | null> {
    const [row] = await this.db.sql<Row>(`${standing} and m.person_id = $1`, [personId]);
    return row ? seen(row) : null;
  }
}

function seen({ accountId, frozen, mayUnfreeze, beginsAt, endsAt, releasable }: Row): AccountStanding {
  const lock = beginsAt && { beginsAt: beginsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, releasable };
  return { accountId, frozen, mayUnfreeze, travelLock: lock as AccountStanding['travelLock'] };
}
