import { createHmac } from 'node:crypto';
import { escapeLiteral } from 'pg';

/** For whom a transaction runs. `capability` is the hash of a secret that the caller has shown (a link, a certificate's code). */
export type Scope = { readonly hostId: string | null; readonly accountId?: string | null; readonly capability?: string };

/**
 * The statements that say the scope to the transaction that is open, for one message, with the seal without which the walls believe none of it: HMAC-SHA256
 * (RFC 2104) as hex. SQL of somebody's own who knows another host's id has no seal for it.
 */
export function scopeSql({ hostId, accountId, capability }: Scope, secret: string): string {
  const parts = { host: hostId ?? '', account: accountId ?? '', capability: capability ?? '' };
  const seal = createHmac('sha256', scopeKey(secret)).update(Object.values(parts).join('\n')).digest('hex');
  return Object.entries({ ...parts, seal })
    .map(([name, value]) => `set local app.${name} = ${escapeLiteral(value)}`)
    .join('; ');
}

/**
 * The same to begin with. What an earlier request on this connection may have set for the whole session is forgotten first: nobody's host, account or
 * search path reaches the next.
 */
export function freshScopeSql(scope: Scope, secret: string): string {
  return `reset all; ${scopeSql(scope, secret)}`;
}

/** Derived, so that two servers on one database seal alike. 32 bytes. */
export function scopeKey(secret: string): Buffer {
  return createHmac('sha256', secret).update('scope of a transaction').digest();
}
