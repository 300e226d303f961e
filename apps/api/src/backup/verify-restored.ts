import { readMasterKeys, verifyChain } from '@kunak/platform/api';
import type { MasterKeySource } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Client } from 'pg';
import { backupRefusals } from './backup.refusals';
import type { Verify } from './restore-backup';

type Known = { readonly id: string; readonly installation_key: Buffer };

/** The master key opens what was restored, and each host's audit is one whole chain. */
export function verifyRestored(source: MasterKeySource): Verify {
  return async (client) => {
    await assertMasterKey(client, source);
    const { rows } = await client.query<{ id: string }>('select id from host');
    for (const { id } of rows) {
      await client.query("select set_config('app.host', $1, true)", [id]);
      if ((await verifyChain(client, id)).problems.length > 0) throw new Refusal(backupRefusals.chainBroken);
    }
  };
}

async function assertMasterKey(client: Client, source: MasterKeySource): Promise<void> {
  // A backup of before there was a vault has nothing that a master key opens.
  const { rows: there } = await client.query("select 1 where to_regclass('master_key') is not null");
  if (there.length === 0) return;
  const { rows } = await client.query<Known>('select id, installation_key from master_key');
  const held = readMasterKeys((await source.read()) ?? '') ?? [];
  for (const known of rows) {
    const key = held.find(({ id }) => id === known.id);
    if (!key) throw new Refusal(backupRefusals.otherMasterKey, { place: source.name });
    key.unwrap(['installation'], known.installation_key);
  }
}
