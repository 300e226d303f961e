import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailToGroupsWaits1795845600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "mail_batch" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "event_id" uuid, "facts" jsonb NOT NULL DEFAULT \'{}\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "created_by" uuid DEFAULT app_account(), "sent_at" TIMESTAMP WITH TIME ZONE, "sent_by" uuid, CONSTRAINT "pk_mail_batch" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_mail_batch_host_id_created_at" ON "mail_batch"  ("host_id", "created_at") ');
    await runner.query('ALTER TABLE "mail_message" ADD "batch_id" uuid');
    await runner.query('ALTER TABLE "mail_message" ADD "person_id" uuid');
    await runner.query('ALTER TABLE "mail_message" ADD "letter" text');
    await runner.query('ALTER TABLE "mail_message" ADD "send_after" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()');
    await runner.query('ALTER TABLE "mail_message" ADD "tries" integer NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE "mail_message" ADD "failure" text');
    await runner.query('ALTER TABLE "outbox_event" ADD "due_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "to_address" SET DEFAULT \'\'');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "subject" SET DEFAULT \'\'');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "body" SET DEFAULT \'\'');
    await runner.query('CREATE INDEX "ix_mail_message_host_id_batch_id" ON "mail_message"  ("host_id", "batch_id") ');
    await runner.query(
      'ALTER TABLE "mail_batch" ADD CONSTRAINT "fk_mail_batch_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "mail_message" ADD CONSTRAINT "fk_mail_message_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "mail_message" ADD CONSTRAINT "fk_mail_message_host_id_batch_id" FOREIGN KEY ("host_id", "batch_id") REFERENCES "mail_batch"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'mail_batch');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mail_message" DROP CONSTRAINT "fk_mail_message_host_id_batch_id"');
    await runner.query('ALTER TABLE "mail_message" DROP CONSTRAINT "fk_mail_message_host_id_person_id"');
    await runner.query('ALTER TABLE "mail_batch" DROP CONSTRAINT "fk_mail_batch_host_id_event_id"');
    await runner.query('DROP INDEX "public"."ix_mail_message_host_id_batch_id"');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "body" DROP DEFAULT');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "subject" DROP DEFAULT');
    await runner.query('ALTER TABLE "mail_message" ALTER COLUMN "to_address" DROP DEFAULT');
    await runner.query('ALTER TABLE "outbox_event" DROP COLUMN "due_at"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "failure"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "tries"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "send_after"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "letter"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "person_id"');
    await runner.query('ALTER TABLE "mail_message" DROP COLUMN "batch_id"');
    await runner.query('DROP INDEX "public"."ix_mail_batch_host_id_created_at"');
    await runner.query('DROP TABLE "mail_batch"');
  }
}
