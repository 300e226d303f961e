import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables1763600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "access_link" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "token_hash" text NOT NULL, "person_id" uuid, "role" text NOT NULL, "event_id" uuid, "login" text NOT NULL, "display_name" text NOT NULL, "language" text NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_access_link" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "ix_access_link_token_hash" ON "access_link" ("token_hash")');
    await runner.query(
      'CREATE TABLE "account" ("id" uuid NOT NULL DEFAULT uuidv7(), "login" text NOT NULL, "passphrase_hash" text, "printed_code_hash" text, "totp_secret" text, "totp_confirmed" boolean NOT NULL DEFAULT false, "totp_last_step" integer NOT NULL DEFAULT \'0\', "language" text NOT NULL DEFAULT \'ru\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_account_printed_code_hash" UNIQUE ("printed_code_hash"), CONSTRAINT "uq_account_login" UNIQUE ("login"), CONSTRAINT "pk_account" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "membership" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "person_id" uuid, "display_name" text NOT NULL, CONSTRAINT "uq_membership_host_id_account_id" UNIQUE ("host_id", "account_id"), CONSTRAINT "pk_membership" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "role_grant" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "role" text NOT NULL, "event_id" uuid, CONSTRAINT "uq_role_grant_host_id_account_id_role_event_id" UNIQUE ("host_id", "account_id", "role", "event_id"), CONSTRAINT "pk_role_grant" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_role_grant_host_id_account_id" ON "role_grant" ("host_id", "account_id")');
    await runner.query(
      'CREATE TABLE "account_session" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "secret_hash" text NOT NULL, "chosen_host_id" uuid, "device" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_account_session_secret_hash" UNIQUE ("secret_hash"), CONSTRAINT "pk_account_session" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "ix_account_session_account_id" ON "account_session" ("account_id")');
    await runner.query(
      'CREATE TABLE "host" ("id" uuid NOT NULL DEFAULT uuidv7(), "slug" text NOT NULL, "name" text NOT NULL, "language" text NOT NULL DEFAULT \'ru\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_host_slug" UNIQUE ("slug"), CONSTRAINT "pk_host" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "audit_entry" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "account_id" uuid DEFAULT app_account(), "act" text NOT NULL, "subject_id" uuid, "facts" jsonb NOT NULL DEFAULT \'{}\', CONSTRAINT "pk_audit_entry" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_audit_entry_host_id_subject_id" ON "audit_entry" ("host_id", "subject_id")');
    await runner.query(
      'CREATE TABLE "stored_file" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "name" text NOT NULL, "bytes" integer NOT NULL, "sha256" text NOT NULL, "brought_by" uuid DEFAULT app_account(), "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_stored_file" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "mail_message" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "to_address" text NOT NULL, "language" text NOT NULL, "subject" text NOT NULL, "body" text NOT NULL, "state" text NOT NULL DEFAULT \'waiting\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "sent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_mail_message" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_mail_message_host_id_state" ON "mail_message" ("host_id", "state")');
    await runner.query(
      'CREATE TABLE "outbox_event" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "name" text NOT NULL, "payload" jsonb NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_outbox_event" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "event" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "slug" text NOT NULL, "kind" text NOT NULL, "title" jsonb NOT NULL, "first_day" date NOT NULL, "last_day" date NOT NULL, "time_zone" text NOT NULL, "languages" text array NOT NULL DEFAULT \'{ru,en}\', "venue" jsonb NOT NULL DEFAULT \'{}\', "capacity" integer, "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "uq_event_host_id_slug" UNIQUE ("host_id", "slug"), CONSTRAINT "pk_event" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "room" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "name" jsonb NOT NULL, "capacity" integer, "equipment" text array NOT NULL DEFAULT \'{}\', "hours" jsonb, "position" integer NOT NULL DEFAULT \'0\', "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "pk_room" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_room_host_id_event_id" ON "room" ("host_id", "event_id")');
    await runner.query(
      'CREATE TABLE "person" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "working_name" text NOT NULL, "code_name" text, "exposure" text NOT NULL DEFAULT \'internal\', "languages" text array NOT NULL DEFAULT \'{}\', "gender" text, "home_region" text, "occupation" text, "email" text, "phone" text, "notes" text, "search_text" text NOT NULL DEFAULT \'\', "import_batch_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "pk_person" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_person_host_id_working_name" ON "person" ("host_id", "working_name")');
    await runner.query(
      'CREATE TABLE "legal_identity" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "person_id" uuid NOT NULL, "legal_name" text, "date_of_birth" date, "passport_valid_until" date, CONSTRAINT "pk_legal_identity" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "ix_legal_identity_host_id_person_id" ON "legal_identity" ("host_id", "person_id")');
    await runner.query(
      'CREATE TABLE "session" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "kind" text NOT NULL, "title" jsonb NOT NULL, "abstract" jsonb NOT NULL DEFAULT \'{}\', "minutes" integer NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE, "room_id" uuid, "openness" text NOT NULL DEFAULT \'closed\', "expected_size" integer, "spoken_languages" text array NOT NULL DEFAULT \'{}\', "track" text, "imported" jsonb, "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "pk_session" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_session_host_id_event_id_starts_at" ON "session" ("host_id", "event_id", "starts_at")');
    await runner.query(
      'CREATE TABLE "session_person" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "languages" text array NOT NULL DEFAULT \'{}\', CONSTRAINT "uq_session_person_host_id_session_id_person_id_role" UNIQUE ("host_id", "session_id", "person_id", "role"), CONSTRAINT "pk_session_person" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_session_person_host_id_person_id" ON "session_person" ("host_id", "person_id")');
    await runner.query(
      'CREATE TABLE "organisation" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "name" jsonb NOT NULL, "kind" text NOT NULL, "search_text" text NOT NULL DEFAULT \'\', "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "pk_organisation" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "affiliation" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "position" text, CONSTRAINT "pk_affiliation" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_affiliation_host_id_organisation_id" ON "affiliation" ("host_id", "organisation_id")');
    await runner.query('CREATE INDEX "ix_affiliation_host_id_person_id" ON "affiliation" ("host_id", "person_id")');
    await runner.query(
      'CREATE TABLE "consortium_member" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "consortium_id" uuid NOT NULL, "member_id" uuid NOT NULL, "role" text, "since" date, "until" date, CONSTRAINT "pk_consortium_member" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "ix_consortium_member_host_id_consortium_id_member_id" ON "consortium_member" ("host_id", "consortium_id", "member_id")',
    );
    await runner.query(
      'ALTER TABLE "access_link" ADD CONSTRAINT "fk_access_link_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "access_link" ADD CONSTRAINT "fk_access_link_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "membership" ADD CONSTRAINT "fk_membership_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "role_grant" ADD CONSTRAINT "fk_role_grant_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "role_grant" ADD CONSTRAINT "fk_role_grant_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "account_session" ADD CONSTRAINT "fk_account_session_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "room" ADD CONSTRAINT "fk_room_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "legal_identity" ADD CONSTRAINT "fk_legal_identity_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "fk_session_host_id_room_id" FOREIGN KEY ("host_id", "room_id") REFERENCES "room"("host_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "fk_session_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "session_person" ADD CONSTRAINT "fk_session_person_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "session_person" ADD CONSTRAINT "fk_session_person_host_id_session_id" FOREIGN KEY ("host_id", "session_id") REFERENCES "session"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "affiliation" ADD CONSTRAINT "fk_affiliation_host_id_organisation_id" FOREIGN KEY ("host_id", "organisation_id") REFERENCES "organisation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "affiliation" ADD CONSTRAINT "fk_affiliation_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "consortium_member" ADD CONSTRAINT "fk_consortium_member_host_id_member_id" FOREIGN KEY ("host_id", "member_id") REFERENCES "organisation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "consortium_member" ADD CONSTRAINT "fk_consortium_member_host_id_consortium_id" FOREIGN KEY ("host_id", "consortium_id") REFERENCES "organisation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'access_link', 'token_hash = (select app_capability())');
    await guardByHost(runner, 'membership', 'account_id = (select app_account())');
    await guardByHost(runner, 'role_grant', 'account_id = (select app_account())');
    await guardByHost(runner, 'audit_entry');
    await runner.query('revoke update, delete on audit_entry from kunak_app');
    await guardByHost(runner, 'stored_file');
    await guardByHost(runner, 'mail_message');
    await guardByHost(runner, 'outbox_event');
    await runner.query('create policy relay on outbox_event to kunak_relay using (true)');
    await runner.query('grant select, delete, update on outbox_event to kunak_relay');
    await guardByHost(runner, 'event');
    await guardByHost(runner, 'room');
    await guardByHost(runner, 'person');
    await guardByHost(runner, 'legal_identity');
    await guardByHost(runner, 'session');
    await guardByHost(runner, 'session_person');
    await guardByHost(runner, 'organisation');
    await guardByHost(runner, 'affiliation');
    await guardByHost(runner, 'consortium_member');
    await runner.query('grant select, insert on host to kunak_app');
    await runner.query('grant select, insert, update, delete on account, account_session to kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "consortium_member" DROP CONSTRAINT "fk_consortium_member_host_id_consortium_id"');
    await runner.query('ALTER TABLE "consortium_member" DROP CONSTRAINT "fk_consortium_member_host_id_member_id"');
    await runner.query('ALTER TABLE "affiliation" DROP CONSTRAINT "fk_affiliation_host_id_person_id"');
    await runner.query('ALTER TABLE "affiliation" DROP CONSTRAINT "fk_affiliation_host_id_organisation_id"');
    await runner.query('ALTER TABLE "session_person" DROP CONSTRAINT "fk_session_person_host_id_session_id"');
    await runner.query('ALTER TABLE "session_person" DROP CONSTRAINT "fk_session_person_host_id_person_id"');
    await runner.query('ALTER TABLE "session" DROP CONSTRAINT "fk_session_host_id_event_id"');
    await runner.query('ALTER TABLE "session" DROP CONSTRAINT "fk_session_host_id_room_id"');
    await runner.query('ALTER TABLE "legal_identity" DROP CONSTRAINT "fk_legal_identity_host_id_person_id"');
    await runner.query('ALTER TABLE "room" DROP CONSTRAINT "fk_room_host_id_event_id"');
    await runner.query('ALTER TABLE "account_session" DROP CONSTRAINT "fk_account_session_account_id"');
    await runner.query('ALTER TABLE "role_grant" DROP CONSTRAINT "fk_role_grant_host_id_event_id"');
    await runner.query('ALTER TABLE "role_grant" DROP CONSTRAINT "fk_role_grant_account_id"');
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership_host_id_person_id"');
    await runner.query('ALTER TABLE "membership" DROP CONSTRAINT "fk_membership_account_id"');
    await runner.query('ALTER TABLE "access_link" DROP CONSTRAINT "fk_access_link_host_id_person_id"');
    await runner.query('ALTER TABLE "access_link" DROP CONSTRAINT "fk_access_link_host_id_event_id"');
    await runner.query('DROP INDEX "public"."ix_consortium_member_host_id_consortium_id_member_id"');
    await runner.query('DROP TABLE "consortium_member"');
    await runner.query('DROP INDEX "public"."ix_affiliation_host_id_person_id"');
    await runner.query('DROP INDEX "public"."ix_affiliation_host_id_organisation_id"');
    await runner.query('DROP TABLE "affiliation"');
    await runner.query('DROP TABLE "organisation"');
    await runner.query('DROP INDEX "public"."ix_session_person_host_id_person_id"');
    await runner.query('DROP TABLE "session_person"');
    await runner.query('DROP INDEX "public"."ix_session_host_id_event_id_starts_at"');
    await runner.query('DROP TABLE "session"');
    await runner.query('DROP INDEX "public"."ix_legal_identity_host_id_person_id"');
    await runner.query('DROP TABLE "legal_identity"');
    await runner.query('DROP INDEX "public"."ix_person_host_id_working_name"');
    await runner.query('DROP TABLE "person"');
    await runner.query('DROP INDEX "public"."ix_room_host_id_event_id"');
    await runner.query('DROP TABLE "room"');
    await runner.query('DROP TABLE "event"');
    await runner.query('DROP TABLE "outbox_event"');
    await runner.query('DROP INDEX "public"."ix_mail_message_host_id_state"');
    await runner.query('DROP TABLE "mail_message"');
    await runner.query('DROP TABLE "stored_file"');
    await runner.query('DROP INDEX "public"."ix_audit_entry_host_id_subject_id"');
    await runner.query('DROP TABLE "audit_entry"');
    await runner.query('DROP TABLE "host"');
    await runner.query('DROP INDEX "public"."ix_account_session_account_id"');
    await runner.query('DROP TABLE "account_session"');
    await runner.query('DROP INDEX "public"."ix_role_grant_host_id_account_id"');
    await runner.query('DROP TABLE "role_grant"');
    await runner.query('DROP TABLE "membership"');
    await runner.query('DROP TABLE "account"');
    await runner.query('DROP INDEX "public"."ix_access_link_token_hash"');
    await runner.query('DROP TABLE "access_link"');
  }
}
