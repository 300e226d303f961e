export { checkPage, renderCertificate } from './certificate-printer';
export { PrintedCheck } from './page-data';
export type { PageOptions } from './page-data';
export { snapshotDigest } from './snapshot-digest';
