import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { certificatesRefusals, CertificateVariant, issuePlan, mayIssueCertificates, mostInBatch } from '@kunak/certificates/rules';
import type { PageContent } from '@kunak/certificates/rules';
import { assertAllowed, Audit, Database, event, Outbox } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Instant, Viewer } from '@kunak/platform/rules';
import { issueFor } from '../issued/issue';
import { IssuedRows } from '../issued/issued-rows';
import type { Issue } from '../issued/issue';
import { CertificatePages } from '../page/certificate-pages.service';
import { Candidates } from '../qualifying/candidates.service';
import type { Candidate, Training } from '../qualifying/candidates.service';
import { CertificateBatch } from './certificate-batch.entity';
import type { BatchFailure } from './certificate-batch.entity';

/** There is more of a batch to issue. */
export const batchWaits = event<{ batchId: string }>('certificates.batch-waits');
/** Certificates made in one transaction: the progress moves as often, and a crash costs no more than these. */
export const chunkSize = 100;

export type BatchRequest = {
  readonly batchId: string;
  readonly eventId: string;
  readonly variant: CertificateVariant;
  /** Null: everybody who qualifies and never had one. Whose certificate was taken back must be chosen by name. */
  readonly participationIds: readonly string[] | null;
};

type Judged = Training & { readonly at: Instant; readonly printed: PageContent };
type Sorted = { issues: Issue[]; already: number; failures: BatchFailure[] };

/** Issues certificates to many: recorded at once, worked off in chunks, each person exactly once however often it is asked or begun again. */
@Injectable()
export class CertificateBatches implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly candidates: Candidates,
    private readonly pages: CertificatePages,
    private readonly rows: IssuedRows,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.outbox.on(batchWaits, 'certificates-batch', ({ batchId }) => this.workOff(batchId));
  }

  /** The same batch again gives the batch as it is by now, and wakes it if it waits. */
  async start(request: BatchRequest, viewer: Viewer): Promise<CertificateBatch> {
    assertAllowed(mayIssueCertificates, viewer, request);
    const known = await this.db.tx.findOneBy(CertificateBatch, { id: request.batchId });
    if (known) return this.wake(known, request);
    const ids = await this.planOf(request);
    const made = await this.db.sql(
      `insert into certificate_batch (id, event_id, variant, participation_ids, asked_by) values ($1, $2, $3, $4, $5) on conflict (host_id, id) do nothing returning 1`,
      [request.batchId, request.eventId, request.variant, ids, viewer.accountId],
    );
    if (made.length === 0) return this.wake(await this.db.load(CertificateBatch, request.batchId), request);
    await this.audit.record('certificates.batch-asked', request.batchId, { eventId: request.eventId, variant: request.variant, count: ids.length });
    if (ids.length > 0) await this.outbox.record(batchWaits, { batchId: request.batchId });
    return this.db.load(CertificateBatch, request.batchId);
  }

  /**
   * The job: the training is judged once, and each chunk stands by itself. Whatever falls in the middle, the job begins again where the last
   * chunk ended; two jobs on one batch wait for each other at each chunk.
   */
  async workOff(batchId: string): Promise<void> {
    const training = await this.judge(batchId);
    while (training && (await this.issueChunk(batchId, training))) await this.db.standAndGoOn();
  }

  /** Who gets a certificate by now; null where the batch went with its event. */
  async judge(batchId: string): Promise<Judged | null> {
    const batch = await this.db.tx.findOneBy(CertificateBatch, { id: batchId });
    if (!batch) return null;
    const at = new Date().toISOString();
    const training = await this.candidates.of(batch.eventId, at);
    return { ...training, at, printed: await this.pages.printed(training.page) };
  }

  /** The next chunk; true while there is more. */
  async issueChunk(batchId: string, judged: Judged): Promise<boolean> {
    const batch = await this.db.tx.findOne(CertificateBatch, { where: { id: batchId }, lock: { mode: 'pessimistic_write' } });
    const ids = batch?.participationIds.slice(batch.position, batch.position + chunkSize) ?? [];
    if (!batch || ids.length === 0) return false;
    const { event: training, rule, printed, at } = judged;
    const { issues, already, failures } = this.sorted(ids, judged.people, (candidate) =>
      issueFor({ event: training, rule, page: printed }, candidate, { variant: batch.variant, at, by: batch.askedBy }),
    );
    const written = await this.rows.write(issues);
    const position = batch.position + ids.length;
    await this.db.tx.update(
      CertificateBatch,
      { id: batchId },
      {
        position,
        issued: batch.issued + written.length,
        already: batch.already + already + issues.length - written.length,
        failures: [...batch.failures, ...failures],
      },
    );
    return position < batch.participationIds.length;
  }

  private sorted(ids: readonly string[], people: Training['people'], issueOf: (candidate: Candidate) => Issue): Sorted {
    const known = new Map(people.map((candidate) => [candidate.participationId, candidate]));
    const result: Sorted = { issues: [], already: 0, failures: [] };
    for (const participationId of ids) {
      const candidate = known.get(participationId);
      if (candidate?.certificate) result.already += 1;
      else if (!candidate?.qualification.qualifies) result.failures.push({ participationId, code: certificatesRefusals.doesNotQualify.code, details: {} });
      else {
        try {
          result.issues.push(issueOf(candidate));
        } catch (error) {
          // One name that cannot be printed must not keep the others waiting.
          if (!(error instanceof Refusal)) throw error;
          result.failures.push({ participationId, code: error.code, details: error.details });
        }
      }
    }
    return result;
  }

  private async planOf({ eventId, participationIds, variant }: BatchRequest): Promise<string[]> {
    if (participationIds && participationIds.length > mostInBatch) throw new Refusal(certificatesRefusals.tooManyAtOnce, { max: mostInBatch });
    const { event: training, page, people } = await this.candidates.of(eventId, new Date().toISOString());
    if (variant === CertificateVariant.Neutral || page.subject) await this.pages.checkSubject(training.id, await this.pages.printed(page));
    if (participationIds) {
      const known = new Set(people.map(({ participationId }) => participationId));
      if (!participationIds.every((id) => known.has(id))) throw new NotFound();
      return [...new Set(participationIds)];
    }
    const served = new Set(people.filter(({ certificate, wasRevoked }) => certificate || wasRevoked).map(({ participationId }) => participationId));
    const asked = people.map(({ participationId, qualification }) => ({ participationId, qualifies: qualification.qualifies }));
    return issuePlan(asked, served).issue;
  }

  private async wake(batch: CertificateBatch, request: BatchRequest): Promise<CertificateBatch> {
    if (batch.eventId !== request.eventId || batch.variant !== request.variant) throw new NotFound();
    if (batch.position < batch.participationIds.length) await this.outbox.record(batchWaits, { batchId: batch.id });
    return batch;
  }
}
