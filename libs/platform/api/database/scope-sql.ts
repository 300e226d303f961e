import { escapeLiteral } from 'pg';

/** For whom a transaction runs. `capability` is the hash of a secret that the caller has shown (a link, a certificate's code). */
export type Scope = { readonly hostId: string | null; readonly accountId?: string | null; readonly capability?: string };

/**
 * The statements that begin a transaction's scope, for one message. What an earlier request on this connection may have set for the whole session
 * is forgotten first: nobody's host, account or search path reaches the next.
 */
export function scopeSql({ hostId, accountId, capability }: Scope): string {
  const settings = { host: hostId, account: accountId, capability };
  return `reset all; ${Object.entries(settings)
    .map(([name, value]) => `set local app.${name} = ${escapeLiteral(value ?? '')}`)
    .join('; ')}`;
}
