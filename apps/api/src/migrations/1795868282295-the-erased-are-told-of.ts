import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place that an erased guest gives back is told of like any other. */
export class TheErasedAreToldOf1795868282295 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant insert on outbox_event to kunak_retention');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke insert on outbox_event from kunak_retention');
  }
}
