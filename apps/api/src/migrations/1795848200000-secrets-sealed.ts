import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the database holds of secrets is sealed. Nothing is converted, because a migration has no keys: uploads and mails of before go, and second steps are set up anew. */
export class SecretsSealed1795848200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('update account set totp_confirmed = false, totp_last_step = 0');
    await runner.query('alter table account drop column totp_secret, add column totp_secret bytea');
    await runner.query('truncate stored_file');
    await runner.query('alter table stored_file drop column name, drop column bytes, drop column sha256, add column name bytea not null');
    await runner.query('alter table mail_message drop column to_address, drop column subject, drop column body, add column written bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column totp_secret, add column totp_secret text');
    await runner.query('truncate stored_file');
    await runner.query(
      'alter table stored_file drop column name, add column name text not null, add column bytes integer not null, add column sha256 text not null',
    );
    await runner.query(
      "alter table mail_message drop column written, add column to_address text not null default '', add column subject text not null default '', add column body text not null default ''",
    );
  }
}
