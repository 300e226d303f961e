import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConferenceImportedProgrammes1795175962656 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "imported_programme" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "acronym" text, "version" text NOT NULL, "other" jsonb NOT NULL, "rooms" jsonb NOT NULL, "people" jsonb NOT NULL, CONSTRAINT "uq_imported_programme_host_id_event_id" UNIQUE ("host_id", "event_id"), CONSTRAINT "pk_imported_programme" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'ALTER TABLE "imported_programme" ADD CONSTRAINT "fk_imported_programme_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'imported_programme');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "imported_programme" DROP CONSTRAINT "fk_imported_programme_host_id_event_id"');
    await runner.query('DROP TABLE "imported_programme"');
  }
}
