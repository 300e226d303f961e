import { auditOwner, guardByHost } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bytes that a hash is made of: each part behind its length, so that no two entries can give the same bytes. See docs/decisions/0014. */
const bytes = `
  create function audit_part(part bytea) returns bytea language sql immutable parallel safe
    return coalesce(int4send(octet_length(part)) || part, '\\xffffffff'::bytea);
  create function audit_facts(facts jsonb) returns bytea language sql immutable parallel safe
    return (select coalesce(string_agg(
        audit_part(convert_to(key, 'UTF8')) || audit_part(convert_to(jsonb_typeof(value), 'UTF8')) || audit_part(convert_to(coalesce(value #>> '{}', ''), 'UTF8')),
        ''::bytea order by key collate "C"), ''::bytea) from jsonb_each(facts));
  create function audit_bytes(entry audit_entry, place bigint) returns bytea language sql immutable parallel safe
    return audit_part(convert_to('kunak audit 1', 'UTF8')) || audit_part(uuid_send(entry.host_id)) || audit_part(int8send(place)) || audit_part(uuid_send(entry.id))
      || audit_part(timestamptz_send(entry.at)) || audit_part(uuid_send(entry.account_id)) || audit_part(convert_to(entry.act, 'UTF8'))
      || audit_part(uuid_send(entry.subject_id)) || audit_part(audit_facts(entry.facts));`;

/** When somebody read something is kept to the hour; a time-ordered id would tell the rest. */
const reading = `
  create function blur_reading() returns trigger language plpgsql as $$
  begin
    new.at := date_trunc('hour', new.at);
    new.id := gen_random_uuid();
    return new;
  end $$;
  create trigger blur_reading before insert on audit_entry for each row when (new.act like '%-opened') execute function blur_reading();`;

/** Puts what was committed into the chain. Whoever calls it chooses neither the entries nor their order. */
const sealing = `
  create function seal_audit() returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    host uuid;
    place bigint;
    last bytea;
    entry public.audit_entry;
    sealed integer := 0;
  begin
    for host in select distinct e.host_id from public.audit_entry e where e.sequence is null order by 1 loop
      insert into public.audit_head (host_id) values (host) on conflict do nothing;
      select h.sequence, h.hash into place, last from public.audit_head h where h.host_id = host for update;
      for entry in select * from public.audit_entry e where e.host_id = host and e.sequence is null order by e.at, e.id limit 1000 loop
        place := place + 1;
        sealed := sealed + 1;
        last := sha256(last || public.audit_bytes(entry, place));
        update public.audit_entry e set sequence = place, hash = last where e.host_id = host and e.id = entry.id;
      end loop;
      update public.audit_head h set sequence = place, hash = last, sealed_at = now() where h.host_id = host;
    end loop;
    return sealed;
  end $$;`;

export class AuditChain1795845933495 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "audit_entry" ADD "sequence" bigint');
    await runner.query('ALTER TABLE "audit_entry" ADD "hash" bytea');
    await runner.query('CREATE UNIQUE INDEX "ix_audit_entry_host_id_sequence" ON "audit_entry"  ("host_id", "sequence") ');
    await runner.query('CREATE INDEX "ix_audit_entry_host_id" ON "audit_entry"  ("host_id") WHERE sequence is null');
    await runner.query(
      'CREATE TABLE "audit_head" ("host_id" uuid NOT NULL DEFAULT app_host(), "sequence" bigint NOT NULL DEFAULT \'0\', "hash" bytea NOT NULL DEFAULT decode(repeat(\'00\', 32), \'hex\'), "sealed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_audit_head" PRIMARY KEY ("host_id"))',
    );
    await guardByHost(runner, 'audit_head');
    await runner.query(
      `ALTER TABLE "audit_entry" ADD CONSTRAINT "ck_audit_entry_facts" CHECK (jsonb_typeof(facts) = 'object' and not jsonb_path_exists(facts, 'strict $.* ? (@.type() == "object" || @.type() == "array")'))`,
    );
    await runner.query(bytes);
    await runner.query(reading);
    await runner.query(sealing);
    await this.privileges(runner);
  }

  /** The server adds and reads; only the sealing function, which runs as a role that nobody can be, writes places and hashes. */
  private async privileges(runner: QueryRunner): Promise<void> {
    await runner.query('revoke insert, update, delete on audit_head from kunak_app, kunak_retention');
    await runner.query('revoke insert on audit_entry from kunak_app, kunak_retention');
    await runner.query('grant insert (host_id, id, act, subject_id, facts) on audit_entry to kunak_app, kunak_retention');
    await runner.query(`grant select, insert, update on audit_head to ${auditOwner}`);
    await runner.query(`grant select, update (sequence, hash) on audit_entry to ${auditOwner}`);
    for (const table of ['audit_entry', 'audit_head']) await runner.query(`create policy chain on ${table} to ${auditOwner} using (true) with check (true)`);
    await runner.query('revoke execute on function seal_audit from public');
    await runner.query('grant execute on function seal_audit to kunak_app');
    // PostgreSQL asks whoever is to own a function for the right to make one.
    await runner.query(`grant create on schema public to ${auditOwner}`);
    await runner.query(`alter function seal_audit owner to ${auditOwner}`);
    await runner.query(`revoke create on schema public from ${auditOwner}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger blur_reading on audit_entry');
    await runner.query('drop function seal_audit, blur_reading, audit_bytes, audit_facts, audit_part');
    await runner.query('drop policy chain on audit_entry');
    await runner.query(`revoke all on audit_entry from ${auditOwner}`);
    await runner.query('DROP TABLE "audit_head"');
    await runner.query('ALTER TABLE "audit_entry" DROP CONSTRAINT "ck_audit_entry_facts"');
    await runner.query('DROP INDEX "public"."ix_audit_entry_host_id"');
    await runner.query('DROP INDEX "public"."ix_audit_entry_host_id_sequence"');
    await runner.query('ALTER TABLE "audit_entry" DROP COLUMN "hash"');
    await runner.query('ALTER TABLE "audit_entry" DROP COLUMN "sequence"');
  }
}
