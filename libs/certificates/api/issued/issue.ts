import {
  certificateCode,
  certificateCodeBytes,
  certificateFacts,
  certificatesRefusals,
  CertificateVariant,
  factsFor,
  nameAsWritten,
  usualDisclosure,
} from '@kunak/certificates/rules';
import type { CertificateFacts, CertificateRule, CertificateSnapshot, CertifiedEvent, Disclosure, PageContent } from '@kunak/certificates/rules';
import { withheldName } from '@kunak/people/rules';
import { hashSecret } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import { randomBytes } from 'node:crypto';
import { checkPage } from '../document';
import type { Candidate } from '../qualifying/candidates.service';

/** All that is written when a certificate is issued, in the columns' words; {@link writeIssues} seals what is to be sealed. */
export type Issue = {
  readonly participation_id: string;
  readonly variant: CertificateVariant;
  readonly snapshot: CertificateSnapshot;
  readonly code: string;
  readonly code_hash: string;
  readonly neutral_code: string | null;
  readonly neutral_code_hash: string | null;
  readonly disclosure: Disclosure;
  readonly issued_at: Instant;
  readonly issued_by: string | null;
};

type Decided = { readonly event: CertifiedEvent; readonly rule: CertificateRule; readonly page: PageContent };
type How = { readonly variant: CertificateVariant; readonly at: Instant; readonly by: string | null };

/** A certificate for this guest. Refuses what could not be printed, so that nobody gets a certificate without a page. */
export function issueFor(training: Decided, candidate: Candidate, how: How): Issue {
  const { displayName, languages, standing } = candidate;
  const name = displayName === withheldName ? {} : nameAsWritten(displayName);
  const facts = certificateFacts(training.event, training.page, { name, languages }, standing, how);
  const { state, attended, held, planned, needed } = standing;
  const decision = { rule: training.rule, standing: { state, attended, held, planned, needed }, score: null, decidedAt: how.at };
  const neutralSubject = facts.variant === CertificateVariant.Full ? training.page.subject : null;
  return { ...page({ format: 1, facts, neutralSubject, decision }), ...madeBy(candidate.participationId, how), disclosure: usualDisclosure };
}

type Earlier = { readonly participationId: string; readonly snapshot: CertificateSnapshot; readonly disclosure: Disclosure };
export type Correction = { readonly name: LocalizedText };

/** The same facts on a new page: with the name as it should be, in the other variant. What was decided stays decided. */
export function issueAgain(earlier: Earlier, correction: Correction, how: How & { readonly issuedOn: CalendarDate }): Issue {
  const facts = factsFor(earlier.snapshot, how.variant);
  if (!facts) throw new Refusal(certificatesRefusals.noFullPage);
  const corrected: CertificateFacts = { ...facts, name: correction.name, issuedOn: how.issuedOn };
  const neutralSubject = how.variant === CertificateVariant.Full ? earlier.snapshot.neutralSubject : null;
  return { ...page({ ...earlier.snapshot, facts: corrected, neutralSubject }), ...madeBy(earlier.participationId, how), disclosure: earlier.disclosure };
}

function page(snapshot: CertificateSnapshot): Pick<Issue, 'snapshot'> {
  for (const variant of Object.values(CertificateVariant)) {
    const facts = factsFor(snapshot, variant);
    if (facts) checkPage({ facts });
  }
  return { snapshot };
}

function madeBy(participationId: string, { variant, at, by }: How): Omit<Issue, 'snapshot' | 'disclosure'> {
  const code = certificateCode(randomBytes(certificateCodeBytes));
  const neutralCode = variant === CertificateVariant.Full ? certificateCode(randomBytes(certificateCodeBytes)) : null;
  return {
    participation_id: participationId,
    variant,
    code,
    code_hash: hashSecret(code),
    neutral_code: neutralCode,
    neutral_code_hash: neutralCode && hashSecret(neutralCode),
    issued_at: at,
    issued_by: by,
  };
}
