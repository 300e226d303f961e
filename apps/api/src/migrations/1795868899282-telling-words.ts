import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellingWords1795868899282 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "telling_word" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "words" text NOT NULL, "key" text NOT NULL, "stance" text NOT NULL, CONSTRAINT "uq_telling_word_host_id_key" UNIQUE ("host_id", "key"), CONSTRAINT "pk_telling_word" PRIMARY KEY ("host_id", "id"))',
    );
    await guardByHost(runner, 'telling_word');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "telling_word"');
  }
}
