import { doorOwner } from '@kunak/platform/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each with the column that says whose account it is. */
const tables = { account: 'id', account_session: 'account_id', passkey: 'account_id', recovery_code: 'account_id', travel_lock: 'account_id' };
const definer = 'stable security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What has to be looked up before it is known whose account it is. Each answers to something that its asker must know already, with as little as
 * the door needs, and none can be made to list. See docs/decisions/0015.
 */
const lookups: Readonly<Record<string, string>> = {
  /** How a passphrase for this login is to be hashed: algorithm, costs and salt, without the hash. */
  'door_passphrase_salt(text)': `returns text language sql ${definer} as $$
    select substring(a.passphrase_hash from '^(\\$[^$]+\\$[^$]+\\$[^$]+\\$[^$]+)\\$') from public.account a where a.login = $1 $$`,
  /** Always one row: an empty answer is a little faster than a full one. */
  'door_by_passphrase(text, text)': `returns table (id uuid, totp_confirmed boolean, closed boolean) language sql ${definer} as $$
    select a.id, a.totp_confirmed, public.door_is_closed(a.id)
    from (values (1)) as asked left join public.account a on a.login = $1 and a.passphrase_hash = $2 $$`,
  /** The code that somebody lives with, or one of those for a bad day. Always one row. */
  'door_by_printed_code(text)': `returns table (id uuid, recovery_id uuid, closed boolean) language sql ${definer} as $$
    select found.id, found.recovery_id, public.door_is_closed(found.id) from (
      select a.id, null::uuid as recovery_id from public.account a where a.printed_code_hash = $1
      union all select c.account_id, c.id from public.recovery_code c where c.code_hash = $1 and c.used_at is null) as found
    right join (values (1)) as asked on true $$`,
  'door_by_passkey(text)': `returns table (id uuid, account_id uuid, public_key text, counter bigint, closed boolean) language sql ${definer} as $$
    select p.id, p.account_id, p.public_key, p.counter, public.door_is_closed(p.account_id) from public.passkey p where p.credential_id = $1 $$`,
  'door_by_freeze_code(text)': `returns uuid language sql ${definer} as $$
    select a.id from public.account a where a.freeze_code_hash = $1 $$`,
  'door_by_session(text)': `returns table (id uuid, account_id uuid, host_id uuid, created_at timestamptz, last_seen_at timestamptz, proved_at timestamptz)
    language sql ${definer} as $$
    select s.id, s.account_id, s.chosen_host_id, s.created_at, s.last_seen_at, s.proved_at
    from public.account_session s where s.secret_hash = $1 and not public.door_is_shut_out(s.account_id, s.created_at) $$`,
  /** Of these sessions those that no closure has ended. */
  'door_sessions(uuid[])': `returns table (id uuid, created_at timestamptz, last_seen_at timestamptz) language sql ${definer} as $$
    select s.id, s.created_at, s.last_seen_at
    from public.account_session s where s.id = any($1) and not public.door_is_shut_out(s.account_id, s.created_at) $$`,
  'door_by_reset_link(text)': `returns table (id uuid, host_id uuid, account_id uuid, second_step_too boolean, totp_confirmed boolean) language sql ${definer} as $$
    select r.id, r.host_id, r.account_id, r.second_step_too, a.totp_confirmed from public.reset_link r join public.account a on a.id = r.account_id
    where r.token_hash = $1 and r.used_at is null and r.expires_at > now() and not public.door_is_closed(a.id) $$`,
  /** Which of these logins somebody has. */
  'door_taken(text[])': `returns setof text language sql ${definer} as $$
    select a.login from public.account a where a.login = any($1) $$`,
  /** Remembers a question to a passkey for two minutes, by its hash. */
  'door_ask(text)': `returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    delete from public.passkey_challenge where created_at < now() - interval '2 minutes';
    insert into public.passkey_challenge (challenge_hash) values ($1) $$`,
  /** True once for each question. */
  'door_answered(text)': `returns boolean language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with answered as (delete from public.passkey_challenge
      where challenge_hash = $1 and created_at > now() - interval '2 minutes' and created_at < now() + interval '2 minutes' returning 1)
    select exists (select from answered) $$`,
};

/** What the look-ups share; nobody else may ask. */
const shared: Readonly<Record<string, string>> = {
  /** Whether nobody may open the account now. */
  'door_is_closed(uuid)': `returns boolean language sql stable as $$
    select exists (select from public.account a where a.id = $1 and a.frozen_at is not null)
      or exists (select from public.travel_lock l
        where l.account_id = $1 and l.begins_at <= now() and l.released_at is null and (l.ends_at is null or l.ends_at > now())) $$`,
  /** The same for a session; a closure that has begun since it was opened has ended it for good, over or not. */
  'door_is_shut_out(uuid, timestamptz)': `returns boolean language sql stable as $$
    select public.door_is_closed($1)
      or exists (select from public.travel_lock l where l.account_id = $1 and l.begins_at <= now() and l.begins_at > $2) $$`,
};
const functions = { ...shared, ...lookups };

/**
 * A transaction sees the account in whose name it runs, and those that its host serves; of hosts its own, and those that its account serves. Who comes to the
 * door asks the functions above; the list of hosts is for what runs every night and for whoever sits at the machine.
 */
export class DoorBeforeAccounts1795902992000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(tables)) {
      const servesHere = `exists (select from membership m where m.host_id = (select app_host()) and m.account_id = ${table}.${column})`;
      await runner.query(`alter policy readable on ${table} using (${column} = (select app_account()) or ${servesHere})`);
      await runner.query(`create policy door on ${table} for select to ${doorOwner} using (true)`);
    }
    await runner.query('alter policy added on account with check (id = (select app_account()))');
    await this.hosts(runner);
    await this.resetLinks(runner);
    // Whose new key it is to be goes into the hash.
    await runner.query('ALTER TABLE "passkey_challenge" DROP COLUMN "account_id"');
    await runner.query('revoke all on passkey_challenge from kunak_app');
    await this.functions(runner);
  }

  private async hosts(runner: QueryRunner): Promise<void> {
    await runner.query('alter table host enable row level security');
    await runner.query('alter table host force row level security');
    const servesIt = 'exists (select from membership m where m.host_id = host.id and m.account_id = (select app_account()))';
    await runner.query(`create policy readable on host for select using (id = (select app_host()) or ${servesIt})`);
    await runner.query('create policy added on host for insert with check (id = (select app_host()))');
    await runner.query('create policy backup on host for select to kunak_backup using (true)');
    await runner.query('create policy retention on host for select to kunak_retention using (true)');
  }

  /** A link opens an account: none for an account that the host does not serve. */
  private async resetLinks(runner: QueryRunner): Promise<void> {
    const servesHere = 'exists (select from membership m where m.host_id = (select app_host()) and m.account_id = reset_link.account_id)';
    await runner.query(`create policy of_members on reset_link as restrictive for insert with check (${servesHere})`);
    await runner.query(`create policy still_of_members on reset_link as restrictive for update using (true) with check (${servesHere})`);
    await runner.query('drop policy also_visible on reset_link');
    await runner.query(`create policy door on reset_link for select to ${doorOwner} using (true)`);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select on ${[...Object.keys(tables), 'reset_link'].join(', ')} to ${doorOwner}`);
    await runner.query(`grant select, insert, delete on passkey_challenge to ${doorOwner}`);
    // PostgreSQL asks whoever is to own a function for the right to make one.
    await runner.query(`grant create on schema public to ${doorOwner}`);
    for (const [name, text] of Object.entries(functions)) {
      await runner.query(`create function ${name} ${text}`);
      await runner.query(`alter function ${name} owner to ${doorOwner}`);
      await runner.query(`revoke execute on function ${name} from public`);
    }
    await runner.query(`grant execute on function ${Object.keys(lookups).join(', ')} to kunak_app`);
    await runner.query(`revoke create on schema public from ${doorOwner}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${Object.keys(functions).join(', ')}`);
    await runner.query('grant select, insert, update, delete on passkey_challenge to kunak_app');
    await runner.query('ALTER TABLE "passkey_challenge" ADD "account_id" uuid');
    for (const policy of ['door', 'still_of_members', 'of_members']) await runner.query(`drop policy ${policy} on reset_link`);
    await runner.query('create policy also_visible on reset_link for select using (token_hash = (select app_capability()))');
    for (const policy of ['retention', 'backup', 'added', 'readable']) await runner.query(`drop policy ${policy} on host`);
    await runner.query('alter table host no force row level security');
    await runner.query('alter table host disable row level security');
    await runner.query('alter policy added on account with check (true)');
    for (const table of Object.keys(tables)) {
      await runner.query(`drop policy door on ${table}`);
      await runner.query(`alter policy readable on ${table} using (true)`);
    }
    await runner.query(`revoke all on ${[...Object.keys(tables), 'reset_link', 'passkey_challenge'].join(', ')} from ${doorOwner}`);
  }
}
