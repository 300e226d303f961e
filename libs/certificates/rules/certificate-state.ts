/** What a certificate that was issued is today. */
export const CertificateState = {
  InForce: 'in-force',
  /** Taken back, with a reason. */
  Revoked: 'revoked',
  /** A newer page stands for it. */
  Replaced: 'replaced',
} as const;
export type CertificateState = (typeof CertificateState)[keyof typeof CertificateState];
export const certificateStates: readonly CertificateState[] = Object.values(CertificateState);

/** What may be done with a certificate that was issued. */
export const CertificateAction = { Revoke: 'revoke', Reissue: 'reissue' } as const;
export type CertificateAction = (typeof CertificateAction)[keyof typeof CertificateAction];
export const certificateActions: readonly CertificateAction[] = Object.values(CertificateAction);

/** Issuing to many, as one job. */
export const BatchState = { UnderWay: 'under-way', Done: 'done' } as const;
export type BatchState = (typeof BatchState)[keyof typeof BatchState];
export const batchStates: readonly BatchState[] = Object.values(BatchState);

/** People to whom certificates are issued by one request. */
export const mostInBatch = 5_000;
