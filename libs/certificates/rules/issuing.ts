import type { Instant } from '@kunak/platform/rules';
import { Refusal } from '@kunak/platform/rules';
import { certificatesRefusals } from './certificates.refusals';

export const RevocationReason = { Mistake: 'mistake', NotEarned: 'not-earned', HolderAsked: 'holder-asked', Safety: 'safety', Other: 'other' } as const;
export type RevocationReason = (typeof RevocationReason)[keyof typeof RevocationReason];
export const revocationReasons: readonly RevocationReason[] = Object.values(RevocationReason);

/** The longest explanation to a revocation, in characters. */
export const longestExplanation = 500;

/** One issue in the chain of a person's certificates for a training. */
export type CertificateIssue = {
  readonly id: string;
  readonly revokedAt: Instant | null;
  /** The earlier certificate that this one stands for. */
  readonly replacesId: string | null;
  readonly replacedById: string | null;
};

export function isInForce(issue: Pick<CertificateIssue, 'revokedAt' | 'replacedById'>): boolean {
  return issue.revokedAt === null && issue.replacedById === null;
}

/** The certificate that stands today for the one given: the last of its chain. */
export function currentOf<I extends CertificateIssue>(issue: I, all: readonly I[]): I {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let current = issue;
  while (current.replacedById !== null && !seen.has(current.id)) {
    seen.add(current.id);
    current = byId.get(current.replacedById) ?? current;
  }
  return current;
}

/** Refuses to revoke twice, or without saying why; `other` wants words. */
export function checkRevocation(issue: Pick<CertificateIssue, 'revokedAt' | 'replacedById'>, reason: RevocationReason, explanation: string): void {
  if (!isInForce(issue)) throw new Refusal(certificatesRefusals.notInForce);
  if (!revocationReasons.includes(reason)) throw new Refusal(certificatesRefusals.reasonMissing);
  if (reason === RevocationReason.Other && explanation.trim() === '') throw new Refusal(certificatesRefusals.reasonMissing);
  if (explanation.length > longestExplanation) throw new Refusal(certificatesRefusals.explanationTooLong, { max: longestExplanation });
}

/** A new page for an old one (a corrected name, the other variant). A revoked certificate is not reissued: it is issued anew, by the rule. */
export function checkReissue(issue: Pick<CertificateIssue, 'revokedAt' | 'replacedById'>): void {
  if (!isInForce(issue)) throw new Refusal(certificatesRefusals.notInForce);
}

export type Candidate = { readonly participationId: string; readonly qualifies: boolean };

/** Of those asked for: who gets a certificate now, who has one already, who does not qualify. Asking again issues nothing twice. */
export function issuePlan(
  candidates: readonly Candidate[],
  inForce: ReadonlySet<string>,
): { readonly issue: string[]; readonly already: string[]; readonly notQualified: string[] } {
  const plan = { issue: new Set<string>(), already: new Set<string>(), notQualified: new Set<string>() };
  for (const { participationId, qualifies } of candidates) {
    const part = inForce.has(participationId) ? plan.already : qualifies ? plan.issue : plan.notQualified;
    part.add(participationId);
  }
  return { issue: [...plan.issue], already: [...plan.already], notQualified: [...plan.notQualified] };
}
