import { Injectable } from '@nestjs/common';
import { checkTravelLock, isOver, NotFound, Refusal, travelLockRefusals } from '@kunak/platform/rules';
import type { TravelLock as LockTerms } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import { AccountAudit } from '../account-audit';
import { Sessions } from '../sessions';
import { TravelLock } from './travel-lock.entity';

/** Closes an account for a journey: set by its holder in advance, and out of their hands from then on. */
@Injectable()
export class TravelLocks {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly audit: AccountAudit,
  ) {}

  async set(accountId: string, terms: LockTerms): Promise<TravelLock> {
    checkTravelLock(terms, Date.now());
    const before = await this.standing(accountId);
    if (before) throw new Refusal(travelLockRefusals.standing);
    await this.forgetOldSessions(accountId);
    await this.db.tx.upsert(TravelLock, { ...terms, accountId, releasedAt: null, setAt: () => 'now()' }, ['accountId']);
    if (Date.parse(terms.beginsAt) <= Date.now()) await this.sessions.endAll(accountId);
    await this.audit.record('accounts.travel-lock-set', accountId, { dated: terms.endsAt !== null, releasable: terms.releasable });
    return this.db.tx.findOneByOrFail(TravelLock, { accountId });
  }

  /** The one that is set or has begun; null when there is none, or it is over. */
  async standing(accountId: string): Promise<TravelLock | null> {
    const lock = await this.db.tx.findOneBy(TravelLock, { accountId });
    return lock && !isOver(lock, Date.now()) ? lock : null;
  }

  /** A second person opens it again: an organiser of a host that the account serves, and only where the holder allowed it. */
  async release(accountId: string): Promise<void> {
    const [member] = await this.db.sql('select 1 from membership where host_id = (select app_host()) and account_id = $1', [accountId]);
    if (!member || accountId === this.db.accountId || !(await this.end(accountId, 'and releasable'))) throw new NotFound();
    await this.audit.record('accounts.travel-lock-released', accountId, { by: 'organiser' });
  }

  /** Whoever runs the machine may end any of them: a slip of the hand must not cost a year. */
  async releaseByAdministrator(accountId: string): Promise<boolean> {
    const done = await this.end(accountId, '');
    if (done) await this.audit.record('accounts.travel-lock-released', accountId, { by: 'administrator' });
    return done;
  }

  private async end(accountId: string, where: 'and releasable' | ''): Promise<boolean> {
    await this.forgetOldSessions(accountId);
    const done = await this.db.sql(
      `update travel_lock set released_at = now()
       where account_id = $1 and released_at is null and (ends_at is null or ends_at > now()) ${where} returning 1`,
      [accountId],
    );
    return done.length > 0;
  }

  /** Sessions that an earlier closure ended must stay ended when its row makes room for another one. */
  private async forgetOldSessions(accountId: string): Promise<void> {
    await this.db.sql(
      'delete from account_session s using travel_lock l where s.account_id = $1 and l.account_id = $1 and l.begins_at <= now() and s.created_at < l.begins_at',
      [accountId],
    );
  }
}
