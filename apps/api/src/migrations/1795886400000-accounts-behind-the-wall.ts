import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each with the column that says whose account it is. */
const tables = { account: 'id', account_session: 'account_id', passkey: 'account_id', recovery_code: 'account_id', travel_lock: 'account_id' };

/**
 * An account belongs to no host, so its rows are changed by itself or by a host that it serves. What signs in is added by the account alone.
 * Reading stays open to the server: signing in looks for an account before it knows which.
 */
export class AccountsBehindTheWall1795886400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(tables)) {
      const own = `${column} = (select app_account())`;
      const servesHere = `exists (select from membership m where m.host_id = (select app_host()) and m.account_id = ${table}.${column})`;
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy readable on ${table} for select using (true)`);
      await runner.query(`create policy backup on ${table} for select to kunak_backup using (true)`);
      // A new account is nobody's yet.
      await runner.query(`create policy added on ${table} for insert with check (${table === 'account' ? 'true' : own})`);
      await runner.query(`create policy changed on ${table} for update using (${own} or ${servesHere})`);
      await runner.query(`create policy removed on ${table} for delete using (${own} or ${servesHere})`);
    }
    // Otherwise a host would make anybody's account its own by writing it down as a member.
    await runner.query('create policy joins_itself on membership as restrictive for insert with check (account_id = (select app_account()))');
    await runner.query('revoke update on membership from kunak_app');
    await runner.query('grant update (person_id, display_name) on membership to kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('grant update on membership to kunak_app');
    await runner.query('drop policy joins_itself on membership');
    for (const table of Object.keys(tables)) {
      for (const policy of ['readable', 'backup', 'added', 'changed', 'removed']) await runner.query(`drop policy ${policy} on ${table}`);
      await runner.query(`alter table ${table} no force row level security`);
      await runner.query(`alter table ${table} disable row level security`);
    }
  }
}
