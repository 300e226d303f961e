import { guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One count per statement, however many rows it touches; the event's own row is where all changes to its programme meet. */
const counting = `
  create function count_programme_change() returns trigger language plpgsql as $$
  begin
    update event set programme_version = programme_version + 1 where (host_id, id) in (select host_id, event_id from changed);
    return null;
  end $$;
  create function count_programme_people_change() returns trigger language plpgsql as $$
  begin
    update event set programme_version = programme_version + 1
    where (host_id, id) in (select s.host_id, s.event_id from changed c join session s on s.host_id = c.host_id and s.id = c.session_id);
    return null;
  end $$;
  create function count_event_change() returns trigger language plpgsql as $$
  begin
    new.programme_version := old.programme_version + 1;
    return new;
  end $$;
  create trigger count_change before update of slug, kind, title, first_day, last_day, time_zone, languages, venue, capacity on event
    for each row execute function count_event_change();`;

const watched = { room: 'count_programme_change', session: 'count_programme_change', session_person: 'count_programme_people_change' };
const tables = { insert: 'new', update: 'new', delete: 'old' };

export class EventsCountTheirChanges1795176000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event" ADD "programme_version" integer NOT NULL DEFAULT \'1\'');
    await runner.query(
      'CREATE TABLE "removal" ("host_id" uuid NOT NULL DEFAULT app_host(), "id" uuid NOT NULL DEFAULT uuidv7(), "noun" text NOT NULL, "rows" jsonb NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_removal" PRIMARY KEY ("host_id", "id"))',
    );
    await guardByHost(runner, 'removal');
    await runner.query(counting);
    for (const [table, act] of Object.entries(watched)) {
      for (const [verb, rows] of Object.entries(tables)) {
        await runner.query(
          `create trigger count_${verb} after ${verb} on ${table} referencing ${rows} table as changed for each statement execute function ${act}()`,
        );
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(watched)) for (const verb of Object.keys(tables)) await runner.query(`drop trigger count_${verb} on ${table}`);
    await runner.query('drop trigger count_change on event');
    await runner.query('drop function count_event_change, count_programme_people_change, count_programme_change');
    await runner.query('DROP TABLE "removal"');
    await runner.query('ALTER TABLE "event" DROP COLUMN "programme_version"');
  }
}
