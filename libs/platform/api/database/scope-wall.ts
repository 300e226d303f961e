import type { Client } from 'pg';
import { auditOwner, doorOwner, serverRoles } from './roles';
import { scopeKey } from './scope-sql';

/** SHA-256 works through blocks of as many bytes; HMAC fills its key up to one (RFC 2104). */
const block = 64;

/**
 * Makes what the policies ask for whom a transaction runs: `app_host()`, `app_account()` and `app_capability()` are null unless the seal fits what is said.
 * The key to it lies where only {@link doorOwner} reads, so whoever may act as that one, as the owner of the tables, is believed without a seal.
 * Safe to repeat; the roles must be there.
 */
export async function prepareScope(owner: Client, secret: string): Promise<void> {
  await owner.query(`create schema if not exists door authorization ${doorOwner}`);
  await owner.query('create table if not exists door.scope_key (inner_pad bytea not null, outer_pad bytea not null)');
  // In one statement: other servers are at work meanwhile, and without a key they would see nothing.
  const pads = [padded(secret, 0x36), padded(secret, 0x5c)];
  await owner.query('with before as (delete from door.scope_key) insert into door.scope_key values ($1, $2)', pads);
  await owner.query(`alter table door.scope_key owner to ${doorOwner}`);
  await owner.query(`
    create or replace function app_scope(part text) returns text language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        key door.scope_key;
        said bytea := convert_to(
          current_setting('app.host', true) || e'\\n' || current_setting('app.account', true) || e'\\n' || current_setting('app.capability', true), 'UTF8');
      begin
        select * into key from door.scope_key;
        if encode(sha256(key.outer_pad || sha256(key.inner_pad || said)), 'hex') = current_setting('app.seal', true)
          or pg_has_role(session_user, '${doorOwner}', 'usage') then
          return nullif(current_setting('app.' || part, true), '');
        end if;
        return null;
      end $$;
    create or replace function app_host() returns uuid language sql stable parallel safe as $$ select public.app_scope('host')::uuid $$;
    create or replace function app_account() returns uuid language sql stable parallel safe as $$ select public.app_scope('account')::uuid $$;
    create or replace function app_capability() returns text language sql stable parallel safe as $$ select public.app_scope('capability') $$;`);
  await owner.query(`
    grant create on schema public to ${doorOwner};
    alter function app_scope owner to ${doorOwner};
    revoke create on schema public from ${doorOwner};
    revoke all on function app_scope from public;
    grant execute on function app_scope to current_user, ${[...serverRoles, auditOwner, doorOwner].join(', ')}`);
}

function padded(secret: string, byte: number): Buffer {
  return Buffer.concat([scopeKey(secret)], block).map((own) => own ^ byte) as Buffer;
}
