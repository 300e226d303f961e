import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/**
 * The server's roles own nothing and never bypass row-level security.
 * `kunak_app` serves requests; `kunak_relay` moves recorded events to the jobs and runs the job queue.
 */
export const serverRoles = ['kunak_app', 'kunak_relay'] as const;
export type ServerRole = (typeof serverRoles)[number];

/** Derived, so that two servers on one database agree without a stored password. 32 bytes as hex. */
export function rolePassword(role: ServerRole, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('hex');
}

/** The owner's address with the role's own name and password in it. */
export function roleUrl(ownerUrl: string, role: ServerRole, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(role, secret);
  return url.toString();
}

/** Makes the roles and the functions that policies and defaults stand on. Safe to repeat. */
export async function prepareRoles(owner: Client, secret: string): Promise<void> {
  await owner.query("select pg_advisory_lock(hashtext('kunak roles'))");
  try {
    for (const role of serverRoles) {
      const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await owner.query(`${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password '${rolePassword(role, secret)}'`);
    }
    const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
    await owner.query(`grant connect on database ${rows[0]?.name} to ${serverRoles.join(', ')}`);
    await owner.query(`grant usage on schema public to ${serverRoles.join(', ')}`);
    await owner.query(`
      create or replace function app_host() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.host', true), '')::uuid $$;
      create or replace function app_account() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
      create or replace function app_capability() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('app.capability', true), '') $$;`);
    await owner.query('grant kunak_relay to current_user');
    await owner.query('create schema if not exists jobs authorization kunak_relay');
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('kunak roles'))");
  }
}
