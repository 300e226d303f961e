import { Shortfall } from './certificate-rule';
import type { Qualification } from './certificate-rule';

/** The three lists of a training: who gets the certificate, who may still, who will not. */
export const QualifyingGroup = { Qualifies: 'qualifies', NotYet: 'not-yet', DoesNot: 'does-not' } as const;
export type QualifyingGroup = (typeof QualifyingGroup)[keyof typeof QualifyingGroup];
export const qualifyingGroups: readonly QualifyingGroup[] = Object.values(QualifyingGroup);

const final: readonly Shortfall[] = [Shortfall.NotEnough, Shortfall.TestNotPassed];

/** Where somebody stands: what time or a forgotten mark can still mend is `not-yet`. */
export function groupOf(qualification: Pick<Qualification, 'shortfall'>): QualifyingGroup {
  if (qualification.shortfall === null) return QualifyingGroup.Qualifies;
  return final.includes(qualification.shortfall) ? QualifyingGroup.DoesNot : QualifyingGroup.NotYet;
}
