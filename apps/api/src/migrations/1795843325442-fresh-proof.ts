import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FreshProof1795843325442 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account_session" ADD "proved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account_session" DROP COLUMN "proved_at"');
  }
}
