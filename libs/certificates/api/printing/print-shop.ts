import { Inject, Injectable } from '@nestjs/common';
import { certificatesRefusals, CertificateState, CertificateVariant, factsFor, mayIssueCertificates, mayReadCertificate } from '@kunak/certificates/rules';
import type { CertificateFacts } from '@kunak/certificates/rules';
import { assertAllowed, Audit, Database, Settings } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { PrintedCheck, renderCertificate } from '../document';
import { Certificates } from '../issued/certificates.service';
import { issueFor } from '../issued/issue';
import { CertificatePages } from '../page/certificate-pages.service';
import { sampleFacts } from '../page/trial-page';
import { Candidates } from '../qualifying/candidates.service';

/** Prints certificates for those who may hold them, from what was certified and never from what is true today; only what tells of us today is left out of neutral pages. */
@Injectable()
export class PrintShop {
  constructor(
    private readonly db: Database,
    private readonly certificates: Certificates,
    private readonly candidates: Candidates,
    private readonly pages: CertificatePages,
    private readonly audit: Audit,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Where a code is checked today. It is not part of the snapshot: a page printed after a move must lead to a door that opens. */
  get verifyAddress(): string {
    return `${this.settings.origin}/c`;
  }

  /** The page as PDF; printing is recorded. A certificate that is not in force is not printed. */
  async print(id: string, variant: CertificateVariant | null, viewer: Viewer): Promise<Buffer> {
    const { facts, code } = await this.db.within(viewer, async () => {
      const certificate = await this.certificates.allowed(mayReadCertificate, viewer, id);
      const { snapshot, state } = certificate;
      const asked = variant ?? certificate.variant;
      const found = factsFor(snapshot, asked);
      if (!found) throw new NotFound();
      if (state !== CertificateState.InForce) throw new Refusal(certificatesRefusals.notInForce);
      await this.audit.record('certificates.printed', id, { variant: asked, own: viewer.personId === certificate.personId });
      return {
        facts: await this.pages.withoutTelling(certificate.eventId, found),
        code: asked === certificate.variant ? certificate.code : (certificate.neutralCode ?? ''),
      };
    });
    return renderCertificate({ facts }, { code, verifyAddress: this.verifyAddress });
  }

  /** What a page would look like, without a code: of this guest if they qualify, else of nobody. */
  async preview(eventId: string, variant: CertificateVariant, participationId: string | null, viewer: Viewer): Promise<Buffer> {
    assertAllowed(mayIssueCertificates, viewer, { eventId });
    const facts = await this.db.within(viewer, () => this.previewFacts(eventId, variant, participationId));
    return renderCertificate({ facts }, { code: '', verifyAddress: '', check: PrintedCheck.None });
  }

  private async previewFacts(eventId: string, variant: CertificateVariant, participationId: string | null): Promise<CertificateFacts> {
    const at = new Date().toISOString();
    const read = await this.candidates.of(eventId, at);
    const page = await this.pages.printed(read.page);
    const candidate = read.people.find((one) => one.participationId === participationId && one.qualification.qualifies);
    return candidate ? issueFor({ ...read, page }, candidate, { variant, at, by: null }).snapshot.facts : sampleFacts(read.event, page, variant, at);
  }
}
