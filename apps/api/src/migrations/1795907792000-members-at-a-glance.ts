import { doorOwner } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each with the column that says whose account it is. */
const tables = { account: 'id', account_session: 'account_id', passkey: 'account_id', recovery_code: 'account_id', travel_lock: 'account_id' };
const policies = ['readable', 'changed', 'removed'];

/**
 * Whose accounts a host serves is asked of a function, and not of a table that has a wall of its own: a wall within a wall took longer to plan than
 * the query behind it. Whoever asks for their own account does not get so far.
 */
export class MembersAtAGlance1795907792000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_members() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select m.account_id from public.membership m where m.host_id = public.app_host() $$`);
    await runner.query(`grant select (host_id, account_id) on membership to ${doorOwner}`);
    await runner.query(`create policy door on membership for select to ${doorOwner} using (true)`);
    await runner.query(`grant create on schema public to ${doorOwner}`);
    await runner.query(`alter function app_members owner to ${doorOwner}`);
    await runner.query(`revoke create on schema public from ${doorOwner}`);
    await runner.query('revoke execute on function app_members from public');
    await runner.query(`grant execute on function app_members to current_user, kunak_app, kunak_retention, kunak_backup, ${doorOwner}`);
    await this.alter(runner, (column) => `${column} in (select app_members())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.alter(
      runner,
      (column, table) => `exists (select from membership m where m.host_id = (select app_host()) and m.account_id = ${table}.${column})`,
    );
    await runner.query('drop function app_members');
    await runner.query('drop policy door on membership');
    await runner.query(`revoke all on membership from ${doorOwner}`);
  }

  private async alter(runner: QueryRunner, servesHere: (column: string, table: string) => string): Promise<void> {
    for (const [table, column] of Object.entries(tables))
      for (const policy of policies)
        await runner.query(`alter policy ${policy} on ${table} using (${column} = (select app_account()) or ${servesHere(column, table)})`);
  }
}
