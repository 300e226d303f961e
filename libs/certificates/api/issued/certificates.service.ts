import { Injectable } from '@nestjs/common';
import {
  CertificateState,
  CertificateVariant,
  checkReissue,
  checkRevocation,
  mayChooseDisclosure,
  mayReissueCertificate,
  mayRevokeCertificate,
} from '@kunak/certificates/rules';
import type { CertificateSnapshot, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { assertAllowed, Audit, Database } from '@kunak/platform/api';
import { localOf, NotFound } from '@kunak/platform/rules';
import type { LocalizedText, Rule, Viewer } from '@kunak/platform/rules';
import { CertificateVault } from './certificate-vault';
import type { OpenedPage } from './certificate-vault';
import { Certificate } from './certificate.entity';
import { issueAgain } from './issue';
import { IssuedRows } from './issued-rows';

/** Whose it is and of which event: what the access rules ask for. */
type Ownership = { readonly personId: string; readonly eventId: string; readonly timeZone: string };
export type OwnedCertificate = Omit<Certificate, keyof OpenedPage> & OpenedPage & Ownership;

export type Revocation = { readonly reason: RevocationReason; readonly explanation: string };
export type Reissue = Revocation & {
  /** The client's own id for the new certificate, so that asking twice reissues once. */
  readonly newId: string;
  readonly variant: CertificateVariant;
  readonly name: LocalizedText;
};

/** What happens to certificates once they are issued. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: CertificateVault,
    private readonly rows: IssuedRows,
  ) {}

  /** The certificate, if this rule lets the viewer at it; else it is missing. */
  async allowed(rule: Rule<{ personId: string; eventId: string }>, viewer: Viewer, id: string): Promise<OwnedCertificate> {
    const certificate = await this.db.load(Certificate, id);
    const [ownership] = await this.db.sql<Ownership>(
      'select p.person_id as "personId", p.event_id as "eventId", e.time_zone as "timeZone" from participation p join event e on e.host_id = p.host_id and e.id = p.event_id where p.id = $1',
      [certificate.participationId],
    );
    if (!ownership) throw new NotFound();
    assertAllowed(rule, viewer, ownership);
    return { ...certificate, ...ownership, ...(await this.vault.open({ ...certificate, ...ownership })) };
  }

  /** Takes it back. The same request again changes nothing. */
  async revoke(id: string, revocation: Revocation, viewer: Viewer): Promise<void> {
    const certificate = await this.allowed(mayRevokeCertificate, viewer, id);
    const explanation = revocation.explanation.trim();
    if (certificate.state === CertificateState.Revoked && certificate.reason === revocation.reason && certificate.explanation === explanation) return;
    checkRevocation(inRules(certificate), revocation.reason, explanation);
    await this.end(certificate, CertificateState.Revoked, { ...revocation, explanation }, viewer);
    await this.audit.record('certificates.revoked', id, { reason: revocation.reason });
  }

  /** Makes a new page for an old one, with a corrected name or in the other variant; the old code says "replaced" from now on. Gives the new one's id. */
  async reissue(id: string, reissue: Reissue, viewer: Viewer): Promise<string> {
    const earlier = await this.allowed(mayReissueCertificate, viewer, id);
    const known = await this.db.tx.findOneBy(Certificate, { id: reissue.newId });
    if (known?.replacesId === id) return known.id;
    const explanation = reissue.explanation.trim();
    checkReissue(inRules(earlier));
    checkRevocation(inRules(earlier), reissue.reason, explanation);
    const at = new Date().toISOString();
    const how = { variant: reissue.variant, at, by: viewer.accountId, issuedOn: localOf(at, earlier.timeZone).slice(0, 10) };
    const issue = issueAgain(earlier, { name: tidy(reissue.name) }, how);
    await this.end(earlier, CertificateState.Replaced, { reason: reissue.reason, explanation }, viewer);
    await this.rows.write([issue], id, [reissue.newId]);
    await this.audit.record('certificates.reissued', reissue.newId, { replacesId: id, variant: reissue.variant, reason: reissue.reason });
    return reissue.newId;
  }

  async chooseDisclosure(id: string, disclosure: Disclosure, viewer: Viewer): Promise<void> {
    const certificate = await this.allowed(mayChooseDisclosure, viewer, id);
    if (certificate.disclosure === disclosure) return;
    await this.db.sql('update certificate set disclosure = $2 where id = $1', [id, disclosure]);
    await this.audit.record('certificates.disclosure-chosen', id);
  }

  private async end(certificate: OwnedCertificate, state: CertificateState, why: Revocation, viewer: Viewer): Promise<void> {
    const ended = await this.db.sql(
      `update certificate set state = $2, ended_at = now(), ended_by = $3, reason = $4, explanation = $5 where id = $1 and state = '${CertificateState.InForce}' returning 1`,
      [certificate.id, state, viewer.accountId, why.reason, await this.vault.sealExplanation(certificate, why.explanation)],
    );
    // Somebody was faster while the page was open: the rule says so in its own words.
    if (ended.length === 0) checkReissue({ revokedAt: new Date().toISOString(), replacedById: null });
  }
}

/** The row as the rules of issuing take it. */
function inRules({ state, endedAt }: Pick<Certificate, 'state' | 'endedAt'>): { revokedAt: string | null; replacedById: string | null } {
  return { revokedAt: state === CertificateState.Revoked ? endedAt : null, replacedById: state === CertificateState.Replaced ? 'newer' : null };
}

function tidy({ ru, en }: LocalizedText): LocalizedText {
  return { ...(ru?.trim() ? { ru: ru.trim() } : {}), ...(en?.trim() ? { en: en.trim() } : {}) };
}

/** The pages that can be printed of a certificate. */
export function pagesOf({ state, snapshot }: { state: CertificateState; snapshot: Pick<CertificateSnapshot, 'facts'> }): CertificateVariant[] {
  if (state !== CertificateState.InForce) return [];
  return snapshot.facts.variant === CertificateVariant.Full ? [CertificateVariant.Full, CertificateVariant.Neutral] : [CertificateVariant.Neutral];
}
