import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountsShutAndRecovered1795844341735 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "passkey_challenge" ("challenge_hash" text NOT NULL, "account_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_passkey_challenge" PRIMARY KEY ("challenge_hash"))',
    );
    await runner.query('CREATE INDEX "ix_passkey_challenge_created_at" ON "passkey_challenge"  ("created_at") ');
    await runner.query(
      'CREATE TABLE "passkey" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "credential_id" text NOT NULL, "public_key" text NOT NULL, "counter" bigint NOT NULL DEFAULT \'0\', "transports" text array NOT NULL DEFAULT \'{}\', "name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_passkey_credential_id" UNIQUE ("credential_id"), CONSTRAINT "pk_passkey" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "ix_passkey_account_id" ON "passkey"  ("account_id") ');
    await runner.query(
      'CREATE TABLE "travel_lock" ("account_id" uuid NOT NULL, "begins_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE, "releasable" boolean NOT NULL, "released_at" TIMESTAMP WITH TIME ZONE, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_travel_lock" PRIMARY KEY ("account_id"))',
    );
    await runner.query(
      'CREATE TABLE "recovery_code" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "code_hash" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_recovery_code_code_hash" UNIQUE ("code_hash"), CONSTRAINT "pk_recovery_code" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "ix_recovery_code_account_id" ON "recovery_code"  ("account_id") ');
    await runner.query(
      'CREATE TABLE "reset_link" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "token_hash" text NOT NULL, "account_id" uuid NOT NULL, "second_step_too" boolean NOT NULL DEFAULT false, "made_by" uuid DEFAULT app_account(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_reset_link" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_reset_link_host_id_account_id" ON "reset_link"  ("host_id", "account_id") ');
    await runner.query('CREATE UNIQUE INDEX "ix_reset_link_token_hash" ON "reset_link"  ("token_hash") ');
    await runner.query('ALTER TABLE "account" ADD "frozen_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "account" ADD "frozen_by_host_id" uuid');
    await runner.query('ALTER TABLE "account" ADD "freeze_code_hash" text');
    await runner.query('ALTER TABLE "account" ADD CONSTRAINT "uq_account_freeze_code_hash" UNIQUE ("freeze_code_hash")');
    await runner.query(
      'ALTER TABLE "passkey" ADD CONSTRAINT "fk_passkey_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "travel_lock" ADD CONSTRAINT "fk_travel_lock_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recovery_code" ADD CONSTRAINT "fk_recovery_code_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "reset_link" ADD CONSTRAINT "fk_reset_link_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'reset_link', 'token_hash = (select app_capability())');
    await runner.query('grant select, insert, update, delete on passkey, passkey_challenge, recovery_code, travel_lock to kunak_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "reset_link" DROP CONSTRAINT "fk_reset_link_account_id"');
    await runner.query('ALTER TABLE "recovery_code" DROP CONSTRAINT "fk_recovery_code_account_id"');
    await runner.query('ALTER TABLE "travel_lock" DROP CONSTRAINT "fk_travel_lock_account_id"');
    await runner.query('ALTER TABLE "passkey" DROP CONSTRAINT "fk_passkey_account_id"');
    await runner.query('ALTER TABLE "account" DROP CONSTRAINT "uq_account_freeze_code_hash"');
    await runner.query('ALTER TABLE "account" DROP COLUMN "freeze_code_hash"');
    await runner.query('ALTER TABLE "account" DROP COLUMN "frozen_by_host_id"');
    await runner.query('ALTER TABLE "account" DROP COLUMN "frozen_at"');
    await runner.query('DROP INDEX "public"."ix_reset_link_token_hash"');
    await runner.query('DROP INDEX "public"."ix_reset_link_host_id_account_id"');
    await runner.query('DROP TABLE "reset_link"');
    await runner.query('DROP INDEX "public"."ix_recovery_code_account_id"');
    await runner.query('DROP TABLE "recovery_code"');
    await runner.query('DROP TABLE "travel_lock"');
    await runner.query('DROP INDEX "public"."ix_passkey_account_id"');
    await runner.query('DROP TABLE "passkey"');
    await runner.query('DROP INDEX "public"."ix_passkey_challenge_created_at"');
    await runner.query('DROP TABLE "passkey_challenge"');
  }
}
