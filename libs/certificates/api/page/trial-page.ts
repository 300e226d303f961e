import { certificateFacts, CertificateVariant } from '@kunak/certificates/rules';
import type { CertificateFacts, CertifiedEvent, PageContent } from '@kunak/certificates/rules';
import { checkPage } from '../document';

const oneSession = { sessions: 1, minutes: 60 };

/** A page about nobody, to see what it will look like. */
export function sampleFacts(event: CertifiedEvent, page: PageContent, variant: CertificateVariant, at = new Date().toISOString()): CertificateFacts {
  const holder = { name: { ru: 'Гость 00', en: 'Guest 00' }, languages: [] };
  return certificateFacts(event, page, holder, { attendedAmount: oneSession, plannedAmount: oneSession }, { variant, at });
}

/** Refuses what no page could hold (too much text, letters that the fonts lack) while somebody is there to change it. */
export function tryPage(event: CertifiedEvent, page: PageContent): void {
  for (const variant of Object.values(CertificateVariant)) checkPage({ facts: sampleFacts(event, page, variant) });
}
