import { Inject, Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connect } from '../database/connect';
import { scopeSql } from '../database/scope-sql';
import { Settings } from '../settings';
import { ChainCheck, chainColumns } from './chain-check';
import type { ChainProblem, KnownHead } from './chain-check';
import { CopiedRows } from './copied-rows';

export type ChainReport = { readonly entries: number; readonly head: KnownHead; readonly problems: readonly ChainProblem[] };

/** Reads a host's whole audit and follows its chain. The rows pass through one after the other: memory does not grow with them. */
@Injectable()
export class AuditVerifier {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** `heads` are ends of the chain that somebody has kept; the one that the database keeps is always among them. */
  async verify(hostId: string, heads: readonly KnownHead[] = []): Promise<ChainReport> {
    const client = await connect(this.settings.appUrl);
    try {
      // One moment for both: what is sealed meanwhile would look like a head without entries.
      await client.query(`begin isolation level repeatable read read only; ${scopeSql({ hostId }, this.settings.secret)}`);
      return await verifyChain(client, hostId, heads);
    } finally {
      await client.end();
    }
  }
}

/** In the transaction of `client`, which sees one moment, and this host. */
export async function verifyChain(client: Client, hostId: string, heads: readonly KnownHead[] = []): Promise<ChainReport> {
  const { rows } = await client.query<{ sequence: string; hash: Buffer }>('select sequence, hash from audit_head where host_id = $1', [hostId]);
  return follow(client, hostId, [...heads, ...rows.map(({ sequence, hash }) => ({ sequence: Number(sequence), hash }))]);
}

async function follow(client: Client, hostId: string, heads: readonly KnownHead[]): Promise<ChainReport> {
  let entries = 0;
  const check = new ChainCheck(heads);
  const rows = new CopiedRows(chainColumns.length, (row, fields) => {
    entries += 1;
    check.follow(row, fields);
  });
  const query = `select ${chainColumns.join(', ')} from audit_entry where host_id = ${escapeLiteral(hostId)} and sequence is not null order by sequence`;
  // Read in the order of the index, not sorted: the first row comes at once.
  await client.query('set local enable_sort = off');
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`)) as AsyncIterable<Buffer>) rows.add(chunk);
  check.end();
  return { entries, head: check.head, problems: check.problems };
}
