import { Injectable } from '@nestjs/common';
import type { CertificateSnapshot } from '@kunak/certificates/rules';
import { Database, Vault } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Place } from '@kunak/platform/rules';
import type { Certificate } from './certificate.entity';

type Sealed = 'snapshot' | 'code' | 'neutralCode' | 'explanation';
const place =
  (column: string) =>
  ({ id }: { readonly id: string }): Place => [`certificate.${column}`, id];
export const certificatePlaces = {
  snapshot: place('snapshot'),
  code: place('code'),
  neutralCode: place('neutral_code'),
  explanation: place('explanation'),
} as const satisfies Record<Sealed, (row: { readonly id: string }) => Place>;

/** What of a certificate lies sealed, opened. */
export type OpenedPage = {
  readonly snapshot: CertificateSnapshot;
  readonly code: string;
  readonly neutralCode: string | null;
  readonly explanation: string | null;
};
type SealedRow = { readonly id: string; readonly personId: string };
type Page = {
  readonly id: string;
  readonly participationId: string;
  readonly snapshot: CertificateSnapshot;
  readonly code: string;
  readonly neutralCode: string | null;
};
export type SealedPage = Pick<Certificate, 'snapshot' | 'code' | 'neutralCode'>;

/** Certificates lie sealed, each under the key of its holder: what is on the page, and the codes that open it. */
@Injectable()
export class CertificateVault {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async open(row: SealedRow & Pick<Certificate, Sealed>): Promise<OpenedPage> {
    const sealer = (await this.vault.forOpening([row.personId])).get(row.personId);
    if (!sealer) throw new NotFound();
    const text = (column: Sealed): string | null => (row[column] ? sealer.open(certificatePlaces[column](row), row[column]) : null);
    return {
      snapshot: JSON.parse(text('snapshot') ?? '') as CertificateSnapshot,
      code: text('code') ?? '',
      neutralCode: text('neutralCode'),
      explanation: text('explanation'),
    };
  }

  /** For a list: by one statement, whatever its length. A holder whose key is destroyed is not in it. */
  async inList<Row extends SealedRow & Pick<Certificate, 'snapshot' | 'explanation'>>(
    rows: readonly Row[],
  ): Promise<(Omit<Row, 'snapshot' | 'explanation'> & Pick<OpenedPage, 'snapshot' | 'explanation'>)[]> {
    const sealers = await this.vault.forOpening(rows.map(({ personId }) => personId));
    return rows.flatMap((row) => {
      const sealer = sealers.get(row.personId);
      if (!sealer) return [];
      const snapshot = JSON.parse(sealer.open(certificatePlaces.snapshot(row), row.snapshot)) as CertificateSnapshot;
      return [{ ...row, snapshot, explanation: row.explanation && sealer.open(certificatePlaces.explanation(row), row.explanation) }];
    });
  }

  /** Whose certificate a code has found is looked up at the host of the certificate. */
  async ofParticipation({ id, participationId, snapshot }: Pick<Certificate, 'id' | 'participationId' | 'snapshot'>): Promise<CertificateSnapshot | null> {
    const personId = (await this.holders([participationId])).get(participationId);
    const text = personId && (await this.vault.open(personId, certificatePlaces.snapshot({ id }), snapshot));
    return text ? (JSON.parse(text) as CertificateSnapshot) : null;
  }

  /** In the order of the pages. */
  async seal(pages: readonly Page[]): Promise<SealedPage[]> {
    const holders = await this.holders(pages.map(({ participationId }) => participationId));
    const sealers = await this.vault.forSealing([...new Set(holders.values())]);
    return pages.map(({ participationId, snapshot, code, neutralCode, ...row }) => {
      const sealer = sealers.of(holders.get(participationId) ?? '');
      return {
        snapshot: sealer.seal(certificatePlaces.snapshot(row), JSON.stringify(snapshot)),
        code: sealer.seal(certificatePlaces.code(row), code),
        neutralCode: sealer.sealIfAny(certificatePlaces.neutralCode(row), neutralCode),
      };
    });
  }

  sealExplanation({ id, personId }: SealedRow, explanation: string): Promise<Buffer> {
    return this.vault.seal(personId, certificatePlaces.explanation({ id }), explanation);
  }

  private async holders(participationIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.sql<{ id: string; personId: string }>('select id, person_id as "personId" from participation where id = any($1::uuid[])', [
      participationIds,
    ]);
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }
}
