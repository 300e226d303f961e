import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Certificates, the reasons for which something was opened, and names of imported files are sealed. Nothing is converted, because a migration has no
 * keys: certificates and openings of before go, and names and reasons of lists.
 */
export class PapersSealed1795870399115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate certificate, legal_opening, answer_opening');
    await runner.query(`alter table certificate drop column snapshot, drop column digest, drop column code, drop column neutral_code, drop column explanation,
      add column snapshot bytea not null, add column code bytea not null, add column neutral_code bytea, add column explanation bytea`);
    await runner.query('grant update (explanation) on certificate to kunak_app');
    for (const table of ['legal_opening', 'answer_opening']) await runner.query(`alter table ${table} drop column reason, add column reason bytea not null`);
    await runner.query('alter table import_batch drop column file_name, add column file_name bytea');
    await runner.query('alter table people_export drop column reason, add column reason bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('truncate certificate, legal_opening, answer_opening');
    await runner.query("alter table people_export drop column reason, add column reason text not null default ''");
    await runner.query("alter table import_batch drop column file_name, add column file_name text not null default ''");
    for (const table of ['answer_opening', 'legal_opening']) await runner.query(`alter table ${table} drop column reason, add column reason text not null`);
    await runner.query(`alter table certificate drop column snapshot, drop column code, drop column neutral_code, drop column explanation, add column snapshot jsonb not null,
      add column digest text not null, add column code text not null, add column neutral_code text, add column explanation text`);
    await runner.query('grant update (explanation) on certificate to kunak_app');
  }
}
