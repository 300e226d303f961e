import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import type { CertificateFacts } from './snapshot';
import { CertificateVariant } from './variant';

/** What the holder lets the check page tell to whoever has the code. */
export const Disclosure = { Nothing: 'nothing', Programme: 'programme', Name: 'name' } as const;
export type Disclosure = (typeof Disclosure)[keyof typeof Disclosure];
export const disclosures: readonly Disclosure[] = Object.values(Disclosure);

/** Until the holder says otherwise: that it is valid, and not a word more. */
export const usualDisclosure: Disclosure = Disclosure.Nothing;

export const VerifyState = { Valid: 'valid', Revoked: 'revoked', NotFound: 'not-found' } as const;
export type VerifyState = (typeof VerifyState)[keyof typeof VerifyState];

export type VerifyAnswer =
  | { readonly state: typeof VerifyState.Revoked | typeof VerifyState.NotFound }
  | {
      readonly state: typeof VerifyState.Valid;
      readonly programme?: LocalizedText;
      readonly firstDay?: CalendarDate;
      readonly lastDay?: CalendarDate;
      readonly name?: LocalizedText;
    };

export type CertificateOnFile = {
  readonly facts: CertificateFacts;
  readonly disclosure: Disclosure;
  readonly revokedAt: Instant | null;
  /** The certificate that was issued instead of it. */
  readonly replacedById: string | null;
};

/**
 * What the check page says. A revoked or replaced certificate tells nothing but that, and never why. A neutral one
 * tells its neutral subject at most, whatever the holder allowed: the event's name is not in it.
 */
export function verifyAnswer(certificate: CertificateOnFile | null): VerifyAnswer {
  if (!certificate) return { state: VerifyState.NotFound };
  if (certificate.revokedAt !== null || certificate.replacedById !== null) return { state: VerifyState.Revoked };
  const { facts, disclosure } = certificate;
  if (disclosure === Disclosure.Nothing) return { state: VerifyState.Valid };
  const programme = facts.variant === CertificateVariant.Full ? facts.title : facts.subject;
  return {
    state: VerifyState.Valid,
    ...(programme ? { programme } : {}),
    firstDay: facts.firstDay,
    lastDay: facts.lastDay,
    ...(disclosure === Disclosure.Name ? { name: facts.name } : {}),
  };
}
