import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleImportAndOpenings1795175265344 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."ix_affiliation_host_id_person_id"');
    await runner.query(
      'CREATE TABLE "legal_opening" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "person_id" uuid NOT NULL, "account_id" uuid DEFAULT app_account(), "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT date_trunc(\'hour\', now()), "reason" text NOT NULL, CONSTRAINT "pk_legal_opening" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_legal_opening_host_id_person_id" ON "legal_opening"  ("host_id", "person_id") ');
    await runner.query(
      'CREATE TABLE "import_batch" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "file_id" uuid NOT NULL, "file_name" text NOT NULL, "event_id" uuid, "account_id" uuid DEFAULT app_account(), "created" integer NOT NULL, "joined" integer NOT NULL, "skipped" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_import_batch" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "ix_import_batch_host_id_file_id" ON "import_batch"  ("host_id", "file_id") WHERE undone_at is null');
    await runner.query(
      'CREATE TABLE "imported_row" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "batch_id" uuid NOT NULL, "row" integer NOT NULL, "person_id" uuid NOT NULL, "created" boolean NOT NULL, "filled" text array NOT NULL DEFAULT \'{}\', "added_notes" text, "person_version" integer NOT NULL DEFAULT \'1\', "identity_version" integer, "organisation" text, "arrival" date, "departure" date, "needs_interpretation" boolean, CONSTRAINT "pk_imported_row" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_imported_row_host_id_person_id" ON "imported_row"  ("host_id", "person_id") ');
    await runner.query('CREATE UNIQUE INDEX "ix_imported_row_host_id_batch_id_row" ON "imported_row"  ("host_id", "batch_id", "row") ');
    await runner.query(
      'CREATE TABLE "people_export" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid DEFAULT app_account(), "reason" text NOT NULL, "people" integer NOT NULL, "left_out" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_people_export" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('ALTER TABLE "person" ADD "language_levels" jsonb NOT NULL DEFAULT \'{}\'');
    await runner.query('ALTER TABLE "person" ADD "removed_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "legal_identity" ADD "version" integer NOT NULL DEFAULT \'1\'');
    await runner.query('ALTER TABLE "organisation" ADD "import_batch_id" uuid');
    await runner.query('ALTER TABLE "affiliation" ADD "import_batch_id" uuid');
    await runner.query('CREATE INDEX "ix_person_host_id_import_batch_id" ON "person"  ("host_id", "import_batch_id") ');
    await runner.query(
      'ALTER TABLE "affiliation" ADD CONSTRAINT "uq_affiliation_host_id_person_id_organisation_id" UNIQUE ("host_id", "person_id", "organisation_id")',
    );
    await runner.query(
      'ALTER TABLE "legal_opening" ADD CONSTRAINT "fk_legal_opening_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "imported_row" ADD CONSTRAINT "fk_imported_row_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "imported_row" ADD CONSTRAINT "fk_imported_row_host_id_batch_id" FOREIGN KEY ("host_id", "batch_id") REFERENCES "import_batch"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'legal_opening');
    await guardByHost(runner, 'import_batch');
    await guardByHost(runner, 'imported_row');
    await guardByHost(runner, 'people_export');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "imported_row" DROP CONSTRAINT "fk_imported_row_host_id_batch_id"');
    await runner.query('ALTER TABLE "imported_row" DROP CONSTRAINT "fk_imported_row_host_id_person_id"');
    await runner.query('ALTER TABLE "legal_opening" DROP CONSTRAINT "fk_legal_opening_host_id_person_id"');
    await runner.query('ALTER TABLE "affiliation" DROP CONSTRAINT "uq_affiliation_host_id_person_id_organisation_id"');
    await runner.query('DROP INDEX "public"."ix_person_host_id_import_batch_id"');
    await runner.query('ALTER TABLE "affiliation" DROP COLUMN "import_batch_id"');
    await runner.query('ALTER TABLE "organisation" DROP COLUMN "import_batch_id"');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "version"');
    await runner.query('ALTER TABLE "person" DROP COLUMN "removed_at"');
    await runner.query('ALTER TABLE "person" DROP COLUMN "language_levels"');
    await runner.query('DROP TABLE "people_export"');
    await runner.query('DROP INDEX "public"."ix_imported_row_host_id_batch_id_row"');
    await runner.query('DROP INDEX "public"."ix_imported_row_host_id_person_id"');
    await runner.query('DROP TABLE "imported_row"');
    await runner.query('DROP INDEX "public"."ix_import_batch_host_id_file_id"');
    await runner.query('DROP TABLE "import_batch"');
    await runner.query('DROP INDEX "public"."ix_legal_opening_host_id_person_id"');
    await runner.query('DROP TABLE "legal_opening"');
    await runner.query('CREATE INDEX "ix_affiliation_host_id_person_id" ON "affiliation" USING btree ("host_id", "person_id") ');
  }
}
