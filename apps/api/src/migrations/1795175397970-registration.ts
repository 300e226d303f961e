import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registration1795175397970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "event_form" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "version" integer NOT NULL, "definition" jsonb NOT NULL, "opens_on" date, "closes_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_event_form_host_id_event_id_version" UNIQUE ("host_id", "event_id", "version"), CONSTRAINT "pk_event_form" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "participation" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "event_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL, "state_before" text, "last_verb" text, "last_by" uuid, "since" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "invited_at" TIMESTAMP WITH TIME ZONE, "applied_at" TIMESTAMP WITH TIME ZONE, "decided_at" TIMESTAMP WITH TIME ZONE, "confirmed_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, "reason" text, "submitted_at" TIMESTAMP WITH TIME ZONE, "answers_version" integer NOT NULL DEFAULT \'0\', "import_batch_id" uuid, "version" integer NOT NULL DEFAULT \'1\', CONSTRAINT "uq_participation_host_id_event_id_person_id" UNIQUE ("host_id", "event_id", "person_id"), CONSTRAINT "pk_participation" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_participation_host_id_person_id" ON "participation"  ("host_id", "person_id") ');
    await runner.query('CREATE INDEX "ix_participation_host_id_event_id_state" ON "participation"  ("host_id", "event_id", "state") ');
    await runner.query('CREATE INDEX "ix_participation_host_id_event_id_since_id" ON "participation"  ("host_id", "event_id", "since", "id") ');
    await runner.query(
      'CREATE TABLE "event_seats" ("host_id" uuid NOT NULL DEFAULT app_host(), "event_id" uuid NOT NULL, "taken" integer NOT NULL, CONSTRAINT "pk_event_seats" PRIMARY KEY ("host_id", "event_id"))',
    );
    await runner.query(
      'CREATE TABLE "invitation" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "access_link_id" uuid, "channel" text NOT NULL, "language" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_invitation" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_invitation_host_id_participation_id_sent_at" ON "invitation"  ("host_id", "participation_id", "sent_at") ');
    await runner.query(
      'CREATE TABLE "answer" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "question_id" text NOT NULL, "answer" jsonb NOT NULL, "form_version" integer NOT NULL, "saved_as" integer NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_answer_host_id_participation_id_question_id" UNIQUE ("host_id", "participation_id", "question_id"), CONSTRAINT "pk_answer" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "guarded_answer" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "question_id" text NOT NULL, "answer" jsonb NOT NULL, "form_version" integer NOT NULL, "saved_as" integer NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "sensitivity" text NOT NULL, CONSTRAINT "uq_guarded_answer_host_id_participation_id_question_id" UNIQUE ("host_id", "participation_id", "question_id"), CONSTRAINT "pk_guarded_answer" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query(
      'CREATE TABLE "answer_opening" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "question_id" text NOT NULL, "account_id" uuid DEFAULT app_account(), "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT date_trunc(\'hour\', now()), "reason" text NOT NULL, CONSTRAINT "pk_answer_opening" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_answer_opening_host_id_participation_id" ON "answer_opening"  ("host_id", "participation_id") ');
    await runner.query(
      'CREATE TABLE "consent" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "participation_id" uuid NOT NULL, "purpose" text NOT NULL, "wording_version" integer NOT NULL, "language" text NOT NULL, "answer" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_consent" PRIMARY KEY ("host_id", "id"))',
    );
    await runner.query('CREATE INDEX "ix_consent_host_id_participation_id" ON "consent"  ("host_id", "participation_id") ');
    await runner.query(
      'ALTER TABLE "event_form" ADD CONSTRAINT "fk_event_form_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "participation" ADD CONSTRAINT "fk_participation_host_id_person_id" FOREIGN KEY ("host_id", "person_id") REFERENCES "person"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "participation" ADD CONSTRAINT "fk_participation_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "event_seats" ADD CONSTRAINT "fk_event_seats_host_id_event_id" FOREIGN KEY ("host_id", "event_id") REFERENCES "event"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation_host_id_access_link_id" FOREIGN KEY ("host_id", "access_link_id") REFERENCES "access_link"("host_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "answer" ADD CONSTRAINT "fk_answer_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "guarded_answer" ADD CONSTRAINT "fk_guarded_answer_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "answer_opening" ADD CONSTRAINT "fk_answer_opening_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "consent" ADD CONSTRAINT "fk_consent_host_id_participation_id" FOREIGN KEY ("host_id", "participation_id") REFERENCES "participation"("host_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await guardByHost(runner, 'event_form');
    await guardByHost(runner, 'participation');
    await guardByHost(runner, 'event_seats');
    await guardByHost(runner, 'invitation');
    await guardByHost(runner, 'answer');
    await guardByHost(runner, 'guarded_answer');
    await guardByHost(runner, 'answer_opening');
    await guardByHost(runner, 'consent');
    await runner.query('revoke update, delete on consent, answer_opening from kunak_app');
    await seats(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger participation_seat on participation');
    await runner.query('drop trigger participation_seat_left on participation');
    await runner.query('drop function take_seat, leave_seat');
    await runner.query('ALTER TABLE "answer_opening" DROP CONSTRAINT "fk_answer_opening_host_id_participation_id"');
    await runner.query('ALTER TABLE "consent" DROP CONSTRAINT "fk_consent_host_id_participation_id"');
    await runner.query('ALTER TABLE "guarded_answer" DROP CONSTRAINT "fk_guarded_answer_host_id_participation_id"');
    await runner.query('ALTER TABLE "answer" DROP CONSTRAINT "fk_answer_host_id_participation_id"');
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation_host_id_participation_id"');
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation_host_id_access_link_id"');
    await runner.query('ALTER TABLE "event_seats" DROP CONSTRAINT "fk_event_seats_host_id_event_id"');
    await runner.query('ALTER TABLE "participation" DROP CONSTRAINT "fk_participation_host_id_event_id"');
    await runner.query('ALTER TABLE "participation" DROP CONSTRAINT "fk_participation_host_id_person_id"');
    await runner.query('ALTER TABLE "event_form" DROP CONSTRAINT "fk_event_form_host_id_event_id"');
    await runner.query('DROP INDEX "public"."ix_consent_host_id_participation_id"');
    await runner.query('DROP TABLE "consent"');
    await runner.query('DROP INDEX "public"."ix_answer_opening_host_id_participation_id"');
    await runner.query('DROP TABLE "answer_opening"');
    await runner.query('DROP TABLE "guarded_answer"');
    await runner.query('DROP TABLE "answer"');
    await runner.query('DROP INDEX "public"."ix_invitation_host_id_participation_id_sent_at"');
    await runner.query('DROP TABLE "invitation"');
    await runner.query('DROP TABLE "event_seats"');
    await runner.query('DROP INDEX "public"."ix_participation_host_id_event_id_since_id"');
    await runner.query('DROP INDEX "public"."ix_participation_host_id_event_id_state"');
    await runner.query('DROP INDEX "public"."ix_participation_host_id_person_id"');
    await runner.query('DROP TABLE "participation"');
    await runner.query('DROP TABLE "event_form"');
  }
}

/**
 * The count of taken seats follows every write of a state, whoever writes: a verb, an import, a merge, the removal of a person.
 * A row that needs a seat and finds none is not written (the statement gets no row back), so no event can be overrun. The update of the
 * one short row in event_seats is what concurrent writers wait for; after the wait PostgreSQL judges the new count.
 */
async function seats(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function take_seat() returns trigger language plpgsql as $$
    declare
      seated constant text[] := array['accepted', 'confirmed'];
      had boolean := tg_op = 'UPDATE' and old.state = any(seated);
      needs boolean := new.state = any(seated);
    begin
      if had = needs then return new; end if;
      if had then
        update event_seats set taken = taken - 1 where host_id = new.host_id and event_id = new.event_id;
        return new;
      end if;
      loop
        update event_seats s set taken = s.taken + 1 from event e
          where s.host_id = new.host_id and s.event_id = new.event_id and e.host_id = s.host_id and e.id = s.event_id and (e.capacity is null or s.taken < e.capacity);
        if found then return new; end if;
        perform 1 from event_seats where host_id = new.host_id and event_id = new.event_id;
        if found then return null; end if;
        insert into event_seats (host_id, event_id, taken) values (new.host_id, new.event_id, 0) on conflict do nothing;
      end loop;
    end $$`);
  await runner.query(`
    create function leave_seat() returns trigger language plpgsql as $$
    begin
      update event_seats set taken = taken - 1 where host_id = old.host_id and event_id = old.event_id;
      return null;
    end $$`);
  await runner.query('create trigger participation_seat before insert or update of state on participation for each row execute function take_seat()');
  await runner.query(
    "create trigger participation_seat_left after delete on participation for each row when (old.state in ('accepted', 'confirmed')) execute function leave_seat()",
  );
}
