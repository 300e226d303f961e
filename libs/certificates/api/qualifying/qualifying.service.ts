import { Injectable } from '@nestjs/common';
import { groupOf, mayEditCertificateRule, maySeeQualifying } from '@kunak/certificates/rules';
import { assertAllowed, Database } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { Candidates } from './candidates.service';
import type { Candidate } from './candidates.service';
import type { Qualifying, QualifyingPerson } from './qualifying-types';

/** The list of who gets a certificate and who does not, told in the reader's language. */
@Injectable()
export class QualifyingLists {
  constructor(
    private readonly db: Database,
    private readonly candidates: Candidates,
  ) {}

  async of(eventId: string, viewer: Viewer): Promise<Qualifying> {
    assertAllowed(maySeeQualifying, viewer, { eventId });
    const { register, page, people } = await this.candidates.of(eventId, new Date().toISOString());
    return {
      rule: register,
      page,
      people: people.map((candidate) => personOf(candidate, this.db.language)),
      mayChangeRule: mayEditCertificateRule(viewer, { eventId }),
    };
  }
}

function personOf({ participationId, displayName, standing, qualification, certificate, wasRevoked }: Candidate, language: Language): QualifyingPerson {
  const { attended, planned, needed } = standing;
  return {
    participationId,
    displayName,
    group: groupOf(qualification),
    reason: qualification.qualifies ? null : formatMessage(qualification.reason, language, qualification.values),
    attended,
    planned,
    needed,
    certificateId: certificate?.id ?? null,
    certificateVariant: certificate?.variant ?? null,
    wasRevoked,
  };
}
