import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Vault1795845700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "master_key" ("id" text NOT NULL, "installation_key" bytea NOT NULL, "known_since" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "pk_master_key" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "person_key" ("host_id" uuid NOT NULL DEFAULT app_host(), "person_id" uuid NOT NULL, "wrapped" bytea NOT NULL, "master_key_id" text NOT NULL, CONSTRAINT "pk_person_key" PRIMARY KEY ("host_id", "person_id"))',
    );
    await runner.query('CREATE INDEX "ix_person_key_master_key_id" ON "person_key"  ("master_key_id") ');
    await runner.query(
      'ALTER TABLE "person_key" ADD CONSTRAINT "fk_person_key_master_key_id" FOREIGN KEY ("master_key_id") REFERENCES "master_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "person_key" ADD CONSTRAINT "fk_person_key_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'person_key');
    // Known keys come and go, and are never changed.
    await runner.query('grant select, insert, delete on master_key to kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person_key" DROP CONSTRAINT "fk_person_key_host_id_person_id"');
    await runner.query('ALTER TABLE "person_key" DROP CONSTRAINT "fk_person_key_master_key_id"');
    await runner.query('DROP INDEX "public"."ix_person_key_master_key_id"');
    await runner.query('DROP TABLE "person_key"');
    await runner.query('DROP TABLE "master_key"');
  }
}
