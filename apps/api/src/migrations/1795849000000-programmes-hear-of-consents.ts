import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name that somebody takes back leaves the written programmes of every server. */
export class ProgrammesHearOfConsents1795849000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create trigger tell_of_programme after insert or delete on consent for each row execute function tell_of_programme()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger tell_of_programme on consent');
  }
}
