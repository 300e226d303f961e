import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a server believes of somebody who is signed in is made of these. */
const told = {
  account_session: 'delete',
  account: 'update of frozen_at',
  travel_lock: 'insert or update or delete',
  membership: 'insert or update or delete',
  role_grant: 'insert or update or delete',
};

/** Every server hears whose account was shut, or may do less or more than a moment ago, whoever did it and by whatever way. */
export class AccountsAreToldOf1795882800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tell_of_account() returns trigger language plpgsql as $$
      begin
        perform pg_notify('kunak_account', coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0]);
        return null;
      end $$`);
    for (const [table, changes] of Object.entries(told))
      await runner.query(
        `create trigger tell_of_account after ${changes} on ${table} for each row execute function tell_of_account('${table === 'account' ? 'id' : 'account_id'}')`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(told)) await runner.query(`drop trigger tell_of_account on ${table}`);
    await runner.query('drop function tell_of_account');
  }
}
