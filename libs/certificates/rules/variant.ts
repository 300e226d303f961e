/**
 * `full`: with the organisation, the event and our look. `neutral`: the same facts without anything that names us, for those
 * to whom a page with our name is evidence. Whoever wants no page simply has none made.
 */
export const CertificateVariant = { Full: 'full', Neutral: 'neutral' } as const;
export type CertificateVariant = (typeof CertificateVariant)[keyof typeof CertificateVariant];
export const certificateVariants: readonly CertificateVariant[] = Object.values(CertificateVariant);
