import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrainingsRegisters1795176752639 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "walk_in" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "name" text NOT NULL, "search_text" text NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "device" text NOT NULL, "account_id" uuid DEFAULT app_account(), CONSTRAINT "pk_walk_in" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_walk_in_host_id_event_id" ON "walk_in"  ("host_id", "event_id") ');
    await runner.query(
      'CREATE TABLE "walk_in_merge" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "walk_in_id" uuid NOT NULL, "participation_id" uuid, "merged_at" TIMESTAMP WITH TIME ZONE NOT NULL, "account_id" uuid DEFAULT app_account(), CONSTRAINT "pk_walk_in_merge" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_walk_in_merge_host_id_participation_id" ON "walk_in_merge"  ("host_id", "participation_id") ');
    await runner.query('CREATE INDEX "ix_walk_in_merge_host_id_walk_in_id" ON "walk_in_merge"  ("host_id", "walk_in_id") ');
    await runner.query(
      'CREATE TABLE "attendance_mark" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "session_id" uuid NOT NULL, "participation_id" uuid, "walk_in_id" uuid, "status" text NOT NULL, "marked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "device" text NOT NULL, "clock_skew" double precision NOT NULL DEFAULT \'0\', "received_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "account_id" uuid DEFAULT app_account(), CONSTRAINT "pk_attendance_mark" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_attendance_mark_host_id_participation_id" ON "attendance_mark"  ("host_id", "participation_id") ');
    await runner.query('CREATE INDEX "ix_attendance_mark_host_id_walk_in_id" ON "attendance_mark"  ("host_id", "walk_in_id") WHERE walk_in_id is not null');
    await runner.query('CREATE INDEX "ix_attendance_mark_host_id_event_id_session_id" ON "attendance_mark"  ("host_id", "event_id", "session_id") ');
    await runner.query(
      'CREATE TABLE "attendance_rule" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "share" double precision NOT NULL, "of" text NOT NULL, "excused" text NOT NULL, "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "pk_attendance_rule" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'ALTER TABLE "walk_in" ADD CONSTRAINT "fk_walk_in_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "walk_in_merge" ADD CONSTRAINT "fk_walk_in_merge_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "walk_in_merge" ADD CONSTRAINT "fk_walk_in_merge_host_id_walk_in_id" FOREIGN KEY ("host_id", "walk_in_id") REFERENCES "walk_in"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "attendance_mark" ADD CONSTRAINT "fk_attendance_mark_host_id_walk_in_id" FOREIGN KEY ("host_id", "walk_in_id") REFERENCES "walk_in"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "attendance_mark" ADD CONSTRAINT "fk_attendance_mark_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "attendance_mark" ADD CONSTRAINT "fk_attendance_mark_host_id_session_id" FOREIGN KEY ("host_id", "session_id") REFERENCES "session"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "attendance_rule" ADD CONSTRAINT "fk_attendance_rule_host_id_id" FOREIGN KEY ("host_id", "id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'walk_in');
    await guardByHost(runner, 'walk_in_merge');
    await guardByHost(runner, 'attendance_mark');
    await guardByHost(runner, 'attendance_rule');
    await runner.query('revoke update, delete on attendance_mark, walk_in_merge from kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "attendance_rule" DROP CONSTRAINT "fk_attendance_rule_host_id_id"');
    await runner.query('ALTER TABLE "attendance_mark" DROP CONSTRAINT "fk_attendance_mark_host_id_session_id"');
    await runner.query('ALTER TABLE "attendance_mark" DROP CONSTRAINT "fk_attendance_mark_host_id_participation_id"');
    await runner.query('ALTER TABLE "attendance_mark" DROP CONSTRAINT "fk_attendance_mark_host_id_walk_in_id"');
    await runner.query('ALTER TABLE "walk_in_merge" DROP CONSTRAINT "fk_walk_in_merge_host_id_walk_in_id"');
    await runner.query('ALTER TABLE "walk_in_merge" DROP CONSTRAINT "fk_walk_in_merge_host_id_participation_id"');
    await runner.query('ALTER TABLE "walk_in" DROP CONSTRAINT "fk_walk_in_host_id_event_id"');
    await runner.query('DROP TABLE "attendance_rule"');
    await runner.query('DROP INDEX "public"."ix_attendance_mark_host_id_event_id_session_id"');
    await runner.query('DROP INDEX "public"."ix_attendance_mark_host_id_participation_id"');
    await runner.query('DROP INDEX "public"."ix_attendance_mark_host_id_walk_in_id"');
    await runner.query('DROP TABLE "attendance_mark"');
    await runner.query('DROP INDEX "public"."ix_walk_in_merge_host_id_walk_in_id"');
    await runner.query('DROP INDEX "public"."ix_walk_in_merge_host_id_participation_id"');
    await runner.query('DROP TABLE "walk_in_merge"');
    await runner.query('DROP INDEX "public"."ix_walk_in_host_id_event_id"');
    await runner.query('DROP TABLE "walk_in"');
  }
}
