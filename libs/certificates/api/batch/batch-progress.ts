import { Injectable } from '@nestjs/common';
import { BatchState, certificatesRefusals, mayIssueCertificates } from '@kunak/certificates/rules';
import { displayNameSql } from '@kunak/people/api';
import { assertAllowed, Database } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { BatchProgress } from './batch-types';
import { CertificateBatch } from './certificate-batch.entity';

const reasons = new Map(Object.values(certificatesRefusals).map((reason) => [reason.code, reason.message]));

/** Tells how far a batch has come; it stands in the database, so that a reload or a restart forgets nothing. */
@Injectable()
export class BatchReports {
  constructor(private readonly db: Database) {}

  async of(batchId: string, viewer: Viewer): Promise<BatchProgress> {
    const batch = await this.db.load(CertificateBatch, batchId);
    assertAllowed(mayIssueCertificates, viewer, batch);
    const { id, eventId, variant, position, issued, already, failures, createdAt } = batch;
    const total = batch.participationIds.length;
    const names = await this.namesOf(failures.map(({ participationId }) => participationId));
    return {
      id,
      eventId,
      variant,
      state: position < total ? BatchState.UnderWay : BatchState.Done,
      total,
      done: position,
      issued,
      already,
      createdAt,
      refused: failures.map(({ participationId, code, details }) => ({
        participationId,
        displayName: names.get(participationId) ?? '',
        reason: formatMessage(reasons.get(code) ?? certificatesRefusals.doesNotQualify.message, this.db.language, details),
      })),
    };
  }

  /** The last of the training that is not finished, for a screen that was opened anew. */
  async underWay(eventId: string, viewer: Viewer): Promise<BatchProgress | null> {
    assertAllowed(mayIssueCertificates, viewer, { eventId });
    const [waiting] = await this.db.sql<{ id: string }>(
      'select id from certificate_batch where event_id = $1 and position < cardinality(participation_ids) order by created_at desc limit 1',
      [eventId],
    );
    return waiting ? this.of(waiting.id, viewer) : null;
  }

  private async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.sql<{ id: string; name: string }>(
      `select p.id, ${displayNameSql('n')} as name from participation p join person n on n.host_id = p.host_id and n.id = p.person_id where p.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
