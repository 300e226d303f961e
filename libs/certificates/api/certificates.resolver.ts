import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mayOpenCertificates } from '@kunak/certificates/rules';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { BatchReports } from './batch/batch-progress';
import { BatchProgress } from './batch/batch-types';
import { CertificateBatches } from './batch/certificate-batches.service';
import { IssueArgs, ReissueArgs, RevokeArgs } from './certificates.inputs';
import { CertificateLists } from './issued/certificate-lists';
import { IssuedCertificate } from './issued/certificate-types';
import { Certificates } from './issued/certificates.service';
import { CertificatePage, CertificatePageInput } from './page/certificate-page.entity';
import { CertificatePages } from './page/certificate-pages.service';
import { CertificateNeed, CertificateNeeds } from './qualifying/certificate-needs';
import { Qualifying } from './qualifying/qualifying-types';
import { QualifyingLists } from './qualifying/qualifying.service';

/** Certificates for those who issue them. */
@Resolver()
@Allow(mayOpenCertificates)
export class CertificatesResolver {
  constructor(
    private readonly lists: QualifyingLists,
    private readonly issued: CertificateLists,
    private readonly batches: CertificateBatches,
    private readonly reports: BatchReports,
    private readonly all: Certificates,
    private readonly pages: CertificatePages,
    private readonly needs: CertificateNeeds,
  ) {}

  /** Certificates that are earned and not issued yet. */
  @Query(() => [CertificateNeed])
  certificateNeeds(@CurrentViewer() viewer: Viewer): Promise<CertificateNeed[]> {
    return this.needs.of(viewer);
  }

  /** Who qualifies for the certificate of a training, who does not, and why. */
  @Query(() => Qualifying)
  qualifying(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<Qualifying> {
    return this.lists.of(eventId, viewer);
  }

  /** What was issued for a training, ended ones included. */
  @Query(() => [IssuedCertificate])
  certificates(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<IssuedCertificate[]> {
    return this.issued.ofEvent(eventId, viewer);
  }

  @Query(() => BatchProgress)
  certificateBatch(@Args('id', { type: () => ID }) id: string, @CurrentViewer() viewer: Viewer): Promise<BatchProgress> {
    return this.reports.of(id, viewer);
  }

  /** What is being issued at a training just now. */
  @Query(() => BatchProgress, { nullable: true })
  certificateBatchUnderWay(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<BatchProgress | null> {
    return this.reports.underWay(eventId, viewer);
  }

  @Mutation(() => CertificatePage)
  changeCertificatePage(@Args('page') page: CertificatePageInput, @CurrentViewer() viewer: Viewer): Promise<CertificatePage> {
    return this.pages.change(page, viewer);
  }

  /** Begins to issue; `certificateBatch` tells how far it is. */
  @Mutation(() => BatchProgress)
  async issueCertificates(@Args() { participationIds = null, ...request }: IssueArgs, @CurrentViewer() viewer: Viewer): Promise<BatchProgress> {
    const { id } = await this.batches.start({ ...request, participationIds }, viewer);
    return this.reports.of(id, viewer);
  }

  @Mutation(() => IssuedCertificate)
  async revokeCertificate(@Args() { id, ...why }: RevokeArgs, @CurrentViewer() viewer: Viewer): Promise<IssuedCertificate> {
    await this.all.revoke(id, why, viewer);
    return this.one(id, viewer);
  }

  /** Gives the new certificate. */
  @Mutation(() => IssuedCertificate)
  async reissueCertificate(@Args() { id, ...reissue }: ReissueArgs, @CurrentViewer() viewer: Viewer): Promise<IssuedCertificate> {
    return this.one(await this.all.reissue(id, reissue, viewer), viewer);
  }

  private async one(id: string, viewer: Viewer): Promise<IssuedCertificate> {
    const certificate = await this.issued.one(id, viewer);
    if (!certificate) throw new NotFound();
    return certificate;
  }
}
