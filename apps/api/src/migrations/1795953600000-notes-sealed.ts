import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes of organisers are sealed under the key of the person whom they are about. Nothing is converted, because a migration has no keys: notes of before go. */
export class NotesSealed1795953600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column notes, add column notes bytea');
    await runner.query('alter table imported_row drop column added_notes, add column added_notes bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table imported_row drop column added_notes, add column added_notes text');
    await runner.query('alter table person drop column notes, add column notes text');
  }
}
