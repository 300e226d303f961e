import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/**
 * Those who may sign in to the database beside its owner, who alone makes and changes tables. They own nothing and never bypass
 * row-level security.
 */
export const serverRoles = [
  /** Serves requests, one host at a time. */
  'kunak_app',
  /** Moves recorded events to the jobs and runs the job queue. */
  'kunak_relay',
  /** Takes in what comes over the hotline: will add rows there, and read none. It has no table yet. */
  'kunak_hotline',
  /** Erases and blanks what is kept no longer, one host at a time. */
  'kunak_retention',
  /** Reads everything of every host, writes nothing. */
  'kunak_backup',
] as const;
export type ServerRole = (typeof serverRoles)[number];

/** Nobody signs in as this one: it owns the chain of the audit and the function that adds to it. */
export const auditOwner = 'kunak_audit';

/** Nor as this one: it owns the functions that look for an account before it is known whose it is. */
export const doorOwner = 'kunak_door';

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

/** Makes the roles. Safe to repeat. */
export async function prepareRoles(owner: Client, secret: string): Promise<void> {
  await owner.query("select pg_advisory_lock(hashtext('kunak roles'))");
  try {
    for (const role of serverRoles) await prepareRole(owner, role, `login password '${rolePassword(role, secret)}'`);
    for (const role of [auditOwner, doorOwner]) await prepareRole(owner, role, 'nologin');
    await closeDatabase(owner);
    await owner.query(`grant kunak_relay, ${auditOwner}, ${doorOwner} to current_user`);
    await owner.query('create schema if not exists jobs authorization kunak_relay');
    // Work that waits belongs into a backup; the queue makes its tables later.
    await owner.query('grant usage on schema jobs to kunak_backup');
    await owner.query('grant select on all tables in schema jobs to kunak_backup');
    await owner.query('alter default privileges for role kunak_relay in schema jobs grant select on tables to kunak_backup');
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('kunak roles'))");
  }
}

async function prepareRole(owner: Client, role: string, how: string): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean }>(
    'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as strong from pg_roles where rolname = $1',
    [role],
  );
  if (rows[0]?.strong) throw new Error(`the database role ${role} may do more than it should: take its attributes away (or drop it), then start again`);
  await owner.query(`${rows.length > 0 ? 'alter' : 'create'} role ${role} ${how}`);
}

/**
 * What PostgreSQL leaves open to everybody in a database is closed, and what each new table needs for a backup is granted for good.
 * A database made from a template loses the first part and needs this again.
 */
export async function closeDatabase(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  const roles = serverRoles.join(', ');
  // Temporary tables would come before ours in every search.
  await owner.query(`revoke all on database ${rows[0]?.name} from public`);
  await owner.query(`grant connect on database ${rows[0]?.name} to ${roles}`);
  await owner.query(`grant usage on schema public to ${roles}, ${auditOwner}, ${doorOwner}`);
  await owner.query('alter default privileges in schema public grant select on tables to kunak_backup');
  await owner.query('alter default privileges in schema public grant select on sequences to kunak_backup');
  await closeSideDoors(owner);
}

/**
 * Ways past the tables that only a superuser can shut: large objects have no host and no wall, and a role sees what its other connections
 * are running, with the values in it. An owner who is no superuser leaves them open: they show nothing that stands in a table.
 */
async function closeSideDoors(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ is: boolean; doors: string }>(
    `select (select rolsuper from pg_roles where rolname = current_user) as is, string_agg(oid::regprocedure::text, ', ') as doors
     from pg_proc where pronamespace = 'pg_catalog'::regnamespace and (proname like 'lo\\_%' or proname in ('loread', 'lowrite'))`,
  );
  if (!rows[0]?.is) return;
  await owner.query(`revoke execute on function ${rows[0].doors} from public`);
  for (const role of serverRoles) await owner.query(`alter role ${role} set track_activities = off`);
}
