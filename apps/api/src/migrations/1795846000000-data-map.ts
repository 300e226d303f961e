import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DataMap1795846000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "erasure" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "person_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "cause" text NOT NULL, "account_id" uuid DEFAULT app_account(), CONSTRAINT "uq_erasure_host_id_person_id" UNIQUE ("host_id", "person_id"), CONSTRAINT "pk_erasure" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "retention_period" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "reason" text NOT NULL, "clock" text NOT NULL, "period" text NOT NULL, CONSTRAINT "uq_retention_period_host_id_reason_clock" UNIQUE ("host_id", "reason", "clock"), CONSTRAINT "pk_retention_period" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "retention_report" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "day" date NOT NULL, "began_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "ended_at" TIMESTAMP WITH TIME ZONE, "erased" jsonb NOT NULL DEFAULT \'[]\', CONSTRAINT "uq_retention_report_host_id_day" UNIQUE ("host_id", "day"), CONSTRAINT "pk_retention_report" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('ALTER TABLE "person" ADD "erased_at" TIMESTAMP WITH TIME ZONE');
    await guardByHost(runner, 'erasure');
    await guardByHost(runner, 'retention_period');
    await guardByHost(runner, 'retention_report');
    // The ledger only grows, and whoever erases writes it; periods are the host's, reports the night's.
    await runner.query('revoke update, delete on erasure from kunak_app, kunak_retention');
    await runner.query('revoke insert, update, delete on erasure, retention_report from kunak_app');
    await runner.query('revoke update, delete on retention_period from kunak_retention');
    await runner.query('grant select on passkey, recovery_code, travel_lock to kunak_retention');
    await runner.query('grant insert on erasure, retention_report to kunak_retention');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person" DROP COLUMN "erased_at"');
    await runner.query('DROP TABLE "retention_report"');
    await runner.query('DROP TABLE "retention_period"');
    await runner.query('DROP TABLE "erasure"');
  }
}
