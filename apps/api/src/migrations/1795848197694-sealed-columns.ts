import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealedColumns1795848197694 implements MigrationInterface {
  /** What lay there in clear goes: only the demo's invented guests can have had any, and a migration holds no keys to seal it with. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE "legal_identity", "guarded_answer"');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "legal_name"');
    await runner.query('ALTER TABLE "legal_identity" ADD "legal_name" bytea');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "date_of_birth"');
    await runner.query('ALTER TABLE "legal_identity" ADD "date_of_birth" bytea');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "passport_valid_until"');
    await runner.query('ALTER TABLE "legal_identity" ADD "passport_valid_until" bytea');
    await runner.query('ALTER TABLE "guarded_answer" DROP COLUMN "answer"');
    await runner.query('ALTER TABLE "guarded_answer" ADD "answer" bytea NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE "legal_identity", "guarded_answer"');
    await runner.query('ALTER TABLE "guarded_answer" DROP COLUMN "answer"');
    await runner.query('ALTER TABLE "guarded_answer" ADD "answer" jsonb NOT NULL');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "passport_valid_until"');
    await runner.query('ALTER TABLE "legal_identity" ADD "passport_valid_until" date');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "date_of_birth"');
    await runner.query('ALTER TABLE "legal_identity" ADD "date_of_birth" date');
    await runner.query('ALTER TABLE "legal_identity" DROP COLUMN "legal_name"');
    await runner.query('ALTER TABLE "legal_identity" ADD "legal_name" text');
  }
}
