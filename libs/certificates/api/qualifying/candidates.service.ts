import { Injectable } from '@nestjs/common';
import { CertificateState, qualifies } from '@kunak/certificates/rules';
import type { CertificateRule, CertificateVariant, CertifiedEvent, Qualification } from '@kunak/certificates/rules';
import { Database } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { Registers } from '@kunak/trainings/api';
import type { AttendanceRule } from '@kunak/trainings/api';
import type { Standing } from '@kunak/trainings/rules';
import { unwrittenPage } from '../page/certificate-page.entity';
import type { CertificatePage } from '../page/certificate-page.entity';
import { trainingSql } from './training-read';
import type { TrainingRead } from './training-read';

export type Candidate = {
  readonly participationId: string;
  /** The name that may be shown and printed: the working name, or the code name of a confidential person. */
  readonly displayName: string;
  readonly languages: readonly string[];
  readonly standing: Standing;
  readonly qualification: Qualification;
  /** The one in force. */
  readonly certificate: { readonly id: string; readonly variant: CertificateVariant } | null;
  /** The last one was taken back: a new one is issued only to somebody who was chosen by name. */
  readonly wasRevoked: boolean;
};

export type Training = {
  readonly event: CertifiedEvent & { readonly id: string };
  readonly rule: CertificateRule;
  /** How much is enough, as it is stored. */
  readonly register: AttendanceRule;
  readonly page: CertificatePage;
  readonly people: readonly Candidate[];
};

/** Judges who gets the certificate of a training: the register, the rule, and who has one already. */
@Injectable()
export class Candidates {
  constructor(
    private readonly db: Database,
    private readonly registers: Registers,
  ) {}

  /** Whoever calls has asked whether the viewer may. */
  async of(eventId: string, now: Instant): Promise<Training> {
    const [row] = await this.db.sql<{ training: Omit<TrainingRead, 'event'> & { event: TrainingRead['event'] | null } }>(trainingSql, [eventId]);
    if (!row?.training.event) throw new NotFound();
    const { event, page, last } = row.training;
    const { content, people } = await this.registers.judge(eventId, now);
    const { share, of, excused, version } = content.rule;
    // There is no test after a training yet, so nobody is asked for one.
    const rule: CertificateRule = { version, attendance: { share, of, excused }, passMark: null };
    const certificates = new Map(last.map((one) => [one.participationId, one]));
    return {
      event,
      rule,
      register: { ...content.rule, id: content.rule.id ?? eventId },
      page: page ?? unwrittenPage(eventId),
      people: people.map(({ person: { participationId, displayName, languages }, standing }) => ({
        participationId,
        displayName,
        languages,
        standing,
        qualification: qualifies(rule, standing),
        ...standOf(certificates.get(participationId)),
      })),
    };
  }
}

function standOf(last: TrainingRead['last'][number] | undefined): Pick<Candidate, 'certificate' | 'wasRevoked'> {
  const inForce = last?.state === CertificateState.InForce;
  return { certificate: inForce ? { id: last.id, variant: last.variant } : null, wasRevoked: last?.state === CertificateState.Revoked };
}
