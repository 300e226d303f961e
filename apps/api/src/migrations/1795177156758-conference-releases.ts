import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConferenceReleases1795177156758 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "schedule_release" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "number" integer NOT NULL, "released_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "released_by" uuid DEFAULT app_account(), "note" text NOT NULL DEFAULT \'\', "programme_version" integer NOT NULL, "sessions" jsonb NOT NULL, CONSTRAINT "uq_schedule_release_host_id_event_id_number" UNIQUE ("host_id", "event_id", "number"), CONSTRAINT "pk_schedule_release" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'ALTER TABLE "schedule_release" ADD CONSTRAINT "fk_schedule_release_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'schedule_release');
    await runner.query('revoke update on schedule_release from kunak_app');
    await runner.query(tellOfProgramme);
    await runner.query('create trigger tell_of_programme after insert or delete on schedule_release for each row execute function tell_of_programme()');
    await runner.query(
      'create trigger tell_of_programme after update of working_name, code_name, exposure on person for each row execute function tell_of_programme()',
    );
    await runner.query('create trigger tell_of_programme after update on event for each row execute function tell_of_programme()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['event', 'person', 'schedule_release']) await runner.query(`drop trigger tell_of_programme on ${table}`);
    await runner.query('drop function tell_of_programme');
    await runner.query('ALTER TABLE "schedule_release" DROP CONSTRAINT "fk_schedule_release_host_id_event_id"');
    await runner.query('DROP TABLE "schedule_release"');
  }
}

/** Every server that keeps written programmes hears whose have changed. Many rows of one host in one transaction are one message. */
const tellOfProgramme = `
  create function tell_of_programme() returns trigger language plpgsql as $$
  begin
    perform pg_notify('kunak_programme', coalesce(new.host_id, old.host_id)::text);
    return null;
  end $$`;
