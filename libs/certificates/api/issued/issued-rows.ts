import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { CertificateVault } from './certificate-vault';
import type { Issue } from './issue';

/** The index decides between two who issue at once. */
const write = `insert into certificate (id, participation_id, variant, snapshot, code, code_hash, neutral_code, neutral_code_hash, disclosure, issued_at, issued_by, replaces_id)
  select i.id, participation_id, variant, sealed.snapshot, sealed.code, code_hash, sealed.neutral_code, neutral_code_hash, disclosure, issued_at, issued_by, $2::uuid
  from jsonb_to_recordset($1::jsonb) as i(id uuid, participation_id uuid, variant text, code_hash text, neutral_code_hash text, disclosure text, issued_at timestamptz, issued_by uuid)
  join unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[]) sealed(id, snapshot, code, neutral_code) on sealed.id = i.id
  order by participation_id
  on conflict (host_id, participation_id) where state = 'in-force' do nothing returning id`;

/** Writes certificates, what is on them sealed. */
@Injectable()
export class IssuedRows {
  constructor(
    private readonly db: Database,
    private readonly vault: CertificateVault,
  ) {}

  /** Those of the issues whose holders have none in force yet; gives the ids that were written. `given` are the clients' own ids. */
  async write(issues: readonly Issue[], replacesId: string | null = null, given?: readonly string[]): Promise<string[]> {
    if (issues.length === 0) return [];
    const ids = given ?? (await this.db.sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [issues.length])).map(({ id }) => id);
    const pages = issues.map(({ participation_id: participationId, snapshot, code, neutral_code: neutralCode }, at) => ({
      ...{ id: ids[at] ?? '', participationId, snapshot, code, neutralCode },
    }));
    const sealed = await this.vault.seal(pages);
    const open = issues.map(({ snapshot: _page, code: _code, neutral_code: _neutral, ...columns }, at) => ({ ...columns, id: ids[at] }));
    const columns = [sealed.map((one) => one.snapshot), sealed.map((one) => one.code), sealed.map((one) => one.neutralCode)];
    return (await this.db.sql<{ id: string }>(write, [JSON.stringify(open), replacesId, ids, ...columns])).map(({ id }) => id);
  }
}
