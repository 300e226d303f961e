import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfferedSeatsWaitForAnAnswer1795846728751 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "participation" ADD "answer_by" TIMESTAMP WITH TIME ZONE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "participation" DROP COLUMN "answer_by"');
  }
}
