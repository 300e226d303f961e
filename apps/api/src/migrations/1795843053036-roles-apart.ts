import { openToKeepers } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backup and retention get roles of their own: what `guardByHost` does for each new table, done here for those that were there before. */
export class RolesApart1795843053036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of await tablesWithHost(runner)) await openToKeepers(runner, table);
    await runner.query('grant select on all tables in schema public to kunak_backup');
    await runner.query('grant select on host, account, account_session to kunak_retention');
    await runner.query('grant update, delete on account, account_session to kunak_retention');
    // What the audit holds is kept: erasing is itself an act that is written there.
    await runner.query('revoke update, delete on audit_entry from kunak_retention');
    await runner.query('grant insert on audit_entry to kunak_retention');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of await tablesWithHost(runner)) await runner.query(`drop policy backup on ${table}`);
    await runner.query('revoke all on all tables in schema public from kunak_backup, kunak_retention');
  }
}

async function tablesWithHost(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'host_id' and t.table_type = 'BASE TABLE' order by 1`,
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}
