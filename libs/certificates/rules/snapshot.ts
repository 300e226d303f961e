import type { EventKind } from '@kunak/events/rules';
import type { CalendarDate, Instant, Language, LocalizedText } from '@kunak/platform/rules';
import type { Amount, Standing } from '@kunak/trainings/rules';
import type { CertificateRule } from './certificate-rule';
import { CertificateVariant } from './variant';

/** What both variants say. */
type SharedFacts = {
  /** As the holder wants it printed. */
  readonly name: LocalizedText;
  /** Languages of the page, the holder's own first. */
  readonly languages: readonly Language[];
  readonly kind: EventKind;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly attended: Amount;
  readonly planned: Amount;
  readonly issuedOn: CalendarDate;
};

export type Signatory = { readonly name: LocalizedText; readonly office: LocalizedText };

export type FullFacts = SharedFacts & {
  readonly variant: typeof CertificateVariant.Full;
  readonly title: LocalizedText;
  /** The edition or programme that the training was part of. */
  readonly programme: LocalizedText | null;
  readonly place: LocalizedText | null;
  readonly organisations: readonly LocalizedText[];
  readonly signatories: readonly Signatory[];
};

/** There is no field here for organisation, event, place or people: what is not there cannot slip out. */
export type NeutralFacts = SharedFacts & {
  readonly variant: typeof CertificateVariant.Neutral;
  /** What was taught, in words that tell nothing of who taught it. */
  readonly subject: LocalizedText | null;
};

export type CertificateFacts = FullFacts | NeutralFacts;

/** Why it was issued: the rule in its version, and the numbers it was given. */
export type CertificateDecision = {
  readonly rule: CertificateRule;
  readonly standing: Pick<Standing, 'state' | 'attended' | 'held' | 'planned' | 'needed'>;
  readonly score: number | null;
  readonly decidedAt: Instant;
};

/** What was certified, once and for all: later changes of names, titles or marks do not reach it. */
export type CertificateSnapshot = {
  readonly format: 1;
  readonly facts: CertificateFacts;
  /** What the neutral page of a full certificate calls the training, fixed with the rest. */
  readonly neutralSubject: LocalizedText | null;
  readonly decision: CertificateDecision;
};

/** The facts for the page that is asked for; null when a neutral certificate is asked for its full page: there is none. */
export function factsFor(snapshot: Pick<CertificateSnapshot, 'facts' | 'neutralSubject'>, variant: CertificateVariant): CertificateFacts | null {
  if (snapshot.facts.variant === variant) return snapshot.facts;
  return snapshot.facts.variant === CertificateVariant.Full ? neutralFacts(snapshot.facts, snapshot.neutralSubject) : null;
}

/** The neutral page of the same participation: a selection by name, never a removal. */
export function neutralFacts(full: FullFacts, subject: LocalizedText | null): NeutralFacts {
  const { name, languages, kind, firstDay, lastDay, attended, planned, issuedOn } = full;
  return { variant: CertificateVariant.Neutral, name, languages, kind, firstDay, lastDay, attended, planned, issuedOn, subject };
}
