import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Certificates1795177199047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "certificate_batch" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "variant" text NOT NULL, "participation_ids" uuid array NOT NULL, "position" integer NOT NULL DEFAULT \'0\', "issued" integer NOT NULL DEFAULT \'0\', "already" integer NOT NULL DEFAULT \'0\', "failures" jsonb NOT NULL DEFAULT \'[]\', "asked_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_certificate_batch" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_certificate_batch_host_id_event_id_created_at" ON "certificate_batch"  ("host_id", "event_id", "created_at") ');
    await runner.query(
      'CREATE TABLE "certificate_page" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "organisations" jsonb NOT NULL DEFAULT \'[]\', "signatories" jsonb NOT NULL DEFAULT \'[]\', "subject" jsonb, "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "uq_certificate_page_host_id_event_id" UNIQUE ("host_id", "event_id"), CONSTRAINT "pk_certificate_page" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "certificate" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "variant" text NOT NULL, "snapshot" jsonb NOT NULL, "digest" text NOT NULL, "code" text NOT NULL, "code_hash" text NOT NULL, "neutral_code" text, "neutral_code_hash" text, "state" text NOT NULL DEFAULT \'in-force\', "disclosure" text NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "issued_by" uuid, "replaces_id" uuid, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by" uuid, "reason" text, "explanation" text, CONSTRAINT "pk_certificate" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "ix_certificate_neutral_code_hash" ON "certificate"  ("neutral_code_hash") ');
    await runner.query('CREATE UNIQUE INDEX "ix_certificate_code_hash" ON "certificate"  ("code_hash") ');
    await runner.query('CREATE INDEX "ix_certificate_host_id_participation_id_issued_at" ON "certificate"  ("host_id", "participation_id", "issued_at") ');
    await runner.query(
      'CREATE UNIQUE INDEX "ix_certificate_host_id_participation_id" ON "certificate"  ("host_id", "participation_id") WHERE state = \'in-force\'',
    );
    await runner.query(
      'ALTER TABLE "certificate_batch" ADD CONSTRAINT "fk_certificate_batch_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "certificate_page" ADD CONSTRAINT "fk_certificate_page_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "fk_certificate_host_id_replaces_id" FOREIGN KEY ("host_id", "replaces_id") REFERENCES "certificate"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "fk_certificate_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'certificate_batch');
    await guardByHost(runner, 'certificate_page');
    // Whoever shows a code may read the one certificate that it stands on, at whatever host.
    await guardByHost(runner, 'certificate', 'code_hash = (select app_capability()) or neutral_code_hash = (select app_capability())');
    // What was certified never changes: only what became of it does.
    await runner.query('revoke update, delete on certificate from kunak_app');
    await runner.query('grant update (state, disclosure, ended_at, ended_by, reason, explanation) on certificate to kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "certificate" DROP CONSTRAINT "fk_certificate_host_id_participation_id"');
    await runner.query('ALTER TABLE "certificate" DROP CONSTRAINT "fk_certificate_host_id_replaces_id"');
    await runner.query('ALTER TABLE "certificate_page" DROP CONSTRAINT "fk_certificate_page_host_id_event_id"');
    await runner.query('ALTER TABLE "certificate_batch" DROP CONSTRAINT "fk_certificate_batch_host_id_event_id"');
    await runner.query('DROP INDEX "public"."ix_certificate_host_id_participation_id"');
    await runner.query('DROP INDEX "public"."ix_certificate_host_id_participation_id_issued_at"');
    await runner.query('DROP INDEX "public"."ix_certificate_code_hash"');
    await runner.query('DROP INDEX "public"."ix_certificate_neutral_code_hash"');
    await runner.query('DROP TABLE "certificate"');
    await runner.query('DROP TABLE "certificate_page"');
    await runner.query('DROP INDEX "public"."ix_certificate_batch_host_id_event_id_created_at"');
    await runner.query('DROP TABLE "certificate_batch"');
  }
}
